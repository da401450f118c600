// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Receive timeout. */
class ReceiveTimeoutTest {
    private static final Duration IDLE = Duration.ofSeconds(10);

    @RegisterExtension
    final Lab lab = Lab.create();

    private Probe<Object> probe;
    private ActorRef<Deed> actor;

    @BeforeEach
    void start() {
        probe = lab.probe();
        actor = lab.spawn(Behaviors.supervise(Deed.actor()).onFailure(Broken.class, SupervisorStrategy.restart()));
    }

    /** Tells the probe, and does not count as activity. */
    private record Quiet(ActorRef<Object> probe, String text) implements Deed, NotInfluenceReceiveTimeout {
        @Override
        public Behavior<Deed> in(ActorContext<Deed> context) {
            probe.tell(text);
            return Behaviors.same();
        }
    }

    private Deed tells(String text) {
        return context -> {
            probe.ref().tell(text);
            return Behaviors.same();
        };
    }

    private void setTimeout() {
        Deed.inside(actor, context -> {
            context.setReceiveTimeout(IDLE, tells("idle"));
            return "set";
        });
        settle();
    }

    /** What came before has been handled, and activity noted: it is, once the next message has its turn. */
    private void settle() {
        actor.tell(new Quiet(probe.ref(), "settled"));
        probe.expect("settled");
    }

    @Test
    void anIdleActorIsTold() {
        setTimeout();

        lab.timePasses(IDLE);

        probe.expect("idle");
    }

    @Test
    void anActorThatStaysIdleIsToldAgain() {
        setTimeout();

        lab.timePasses(IDLE);
        probe.expect("idle");
        settle();
        lab.timePasses(IDLE);

        probe.expect("idle");
    }

    @Test
    void aMessagePutsItOff() {
        setTimeout();
        lab.timePasses(IDLE.minusSeconds(1));
        actor.tell(tells("active"));
        probe.expect("active");
        settle();

        lab.timePasses(IDLE.minusSeconds(1));
        settle();
        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("idle");
    }

    @Test
    void aMessageThatDoesNotInfluenceItDoesNotPutItOff() {
        setTimeout();
        lab.timePasses(IDLE.minusSeconds(1));
        settle();

        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("idle");
    }

    @Test
    void aCancelledOneIsSilent() {
        setTimeout();
        Deed.inside(actor, context -> {
            context.cancelReceiveTimeout();
            return "cancelled";
        });

        lab.timePasses(IDLE.multipliedBy(2));

        settle();
        probe.expectNothing();
    }

    @Test
    void itSurvivesARestart() {
        setTimeout();
        actor.tell(context -> {
            throw new Broken();
        });
        settle();

        lab.timePasses(IDLE);

        probe.expect("idle");
    }

    @Test
    void aTimeOfNothingIsRefused() {
        assertThatThrownBy(() -> Deed.inside(actor, context -> {
                    context.setReceiveTimeout(Duration.ZERO, tells("idle"));
                    return "set";
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }
}
