// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Supervision. */
class SupervisionTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("broken on purpose");
        }
    }

    /** Tells the probe of all that happens to it; counts, so that state can be seen; "break" breaks it. */
    private static Behavior<String> fragile(ActorRef<Object> probe) {
        return Behaviors.setup(context -> {
            probe.tell("started");
            int[] count = {0};
            return Behaviors.receive(
                    (same, message) -> {
                        if (message.equals("break")) {
                            throw new Broken();
                        }
                        probe.tell(message + " " + ++count[0]);
                        return Behaviors.same();
                    },
                    (same, signal) -> {
                        probe.tell(signal.toString());
                        return Behaviors.same();
                    });
        });
    }

    @Test
    void anActorThatFailsStops() {
        Probe<Object> probe = lab.probe();
        ActorRef<String> actor = lab.spawn(fragile(probe.ref()));

        actor.tell("break");

        probe.expect("started", "PostStop");
        probe.awaitEnd(actor);
    }

    @Test
    void resumingKeepsTheState() {
        Probe<Object> probe = lab.probe();
        ActorRef<String> actor = lab.spawn(
                Behaviors.supervise(fragile(probe.ref())).onFailure(Broken.class, SupervisorStrategy.resume()));

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        probe.expect("started", "a 1", "b 2");
    }

    @Test
    void restartingStartsAfreshAndTellsTheOldIncarnation() {
        Probe<Object> probe = lab.probe();
        ActorRef<String> actor = lab.spawn(
                Behaviors.supervise(fragile(probe.ref())).onFailure(Broken.class, SupervisorStrategy.restart()));

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        probe.expect("started", "a 1", "PreRestart", "started", "b 1");
    }

    @Test
    void backoffWaitsBeforeItStartsAgainAndKeepsWhatComesMeanwhile() {
        Probe<Object> probe = lab.probe();
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(fragile(probe.ref()))
                .onFailure(
                        Broken.class,
                        SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), Duration.ofSeconds(10), 0)));
        actor.tell("break");
        actor.tell("a");
        probe.expect("started", "PreRestart");

        lab.timePasses(Duration.ofMillis(999));
        probe.expectNothing();
        lab.timePasses(Duration.ofMillis(1));

        probe.expect("started", "a 1");
    }

    @Test
    void oneFailureMoreThanTheLimitStopsTheActor() {
        Probe<Object> probe = lab.probe();
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(fragile(probe.ref()))
                .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(2, Duration.ofMinutes(1))));

        actor.tell("break");
        actor.tell("break");
        actor.tell("break");

        probe.expect("started", "PreRestart", "started", "PreRestart", "started", "PostStop");
        probe.awaitEnd(actor);
        assertThat(actor.path().name()).startsWith("$");
    }
}
