// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Spawn protocol. */
class SpawnProtocolTest {
    @RegisterExtension
    final Lab lab = Lab.create("pool { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }");

    private final ActorRef<SpawnProtocol.Command> spawner = lab.spawn(SpawnProtocol.create(), "spawner");

    private ActorRef<Deed> spawned(String name, Props props) {
        return Lab.await(AskPattern.<SpawnProtocol.Command, ActorRef<Deed>>ask(
                spawner,
                replyTo -> new SpawnProtocol.Spawn<>(Deed.actor(), name, props, replyTo),
                Duration.ofSeconds(1)));
    }

    @Test
    void whoeverAsksGetsAReferenceThatTakesMessages() {
        ActorRef<Deed> child = spawned("child", Props.empty());

        ActorRef<Deed> self = Deed.inside(child, ActorContext::getSelf);
        assertThat(self).isEqualTo(child);
    }

    @Test
    void whatIsSpawnedIsAChild() {
        ActorRef<Deed> child = spawned("child", Props.empty());

        assertThat(child.path()).isEqualTo(spawner.path().child("child"));
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        spawned("child", Props.empty());

        assertThat(spawned("child", Props.empty()).path().name()).isEqualTo("child-1");
        assertThat(spawned("child", Props.empty()).path().name()).isEqualTo("child-2");
    }

    @Test
    void anEmptyNameStandsForAny() {
        assertThat(spawned("", Props.empty()).path().name()).startsWith("$");
    }

    @Test
    void propsAreTheChilds() {
        ActorRef<Deed> child = spawned("child", DispatcherSelector.fromConfig("pool"));

        String thread = Deed.inside(child, context -> Thread.currentThread().getName());
        assertThat(thread).isEqualTo("lab-pool-1");
    }
}
