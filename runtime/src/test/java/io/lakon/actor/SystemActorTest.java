// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: The actor system and its end. */
class SystemActorTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @Test
    void anActorIsStartedBelowSystemFromAnyThread() {
        Probe<Object> probe = lab.probe();

        ActorRef<String> served = lab.system()
                .systemActorOf(Behaviors.receiveMessageWithSame(probe.ref()::tell), "served", Props.empty());
        served.tell("hello");

        probe.expect("hello");
        assertThat(served.path().toStringWithoutAddress()).isEqualTo("/system/served");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        lab.system().systemActorOf(Behaviors.empty(), "served", Props.empty());

        assertThatThrownBy(() -> lab.system().systemActorOf(Behaviors.empty(), "served", Props.empty()))
                .isInstanceOf(InvalidActorNameException.class)
                .hasMessageContaining("served");
    }

    @Test
    void oneThatIsStartedAfterTheEndStopsAtOnce() {
        ActorSystem<Void> system = ActorSystem.create(Behaviors.stopped(), "ended");
        Lab.await(system.getWhenTerminated());

        ActorRef<Object> late = system.systemActorOf(Behaviors.empty(), "late", Props.empty());

        assertThat(Lab.failure(AskPattern.ask(late, replyTo -> replyTo, Lab.PATIENCE)))
                .isInstanceOf(AskTimeoutException.class);
    }

    @Test
    void aDelegateHandlesTheMessageAndTakesOver() {
        Probe<Object> probe = lab.probe();
        Behavior<String> second =
                Behaviors.receiveMessageWithSame(text -> probe.ref().tell("second " + text));
        ActorRef<String> actor = lab.spawn(Behaviors.receive((context, text) -> context.delegate(second, text)));

        actor.tell("a");
        actor.tell("b");

        probe.expect("second a", "second b");
    }
}
