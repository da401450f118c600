// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.spi.Overdue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: The actor system and its end. */
class OverdueTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();
    private final CountDownLatch arrived = new CountDownLatch(1);

    private ActorRef<String> patient() {
        return lab.spawn(
                Behaviors.receiveMessage(word -> {
                    arrived.countDown();
                    TimeUnit.MILLISECONDS.sleep(Lab.PATIENCE.toMillis());
                    return Behaviors.same();
                }),
                "patient");
    }

    @Test
    void whoHasSomethingInHandIsInterruptedAndNamedWithItsStack() throws Exception {
        ActorRef<String> patient = patient();
        probe.watch(patient);
        patient.tell("wait");
        arrived.await();

        List<Overdue> overdue = Overdue.interrupt(lab.system());

        probe.expectTerminated(patient);
        assertThat(overdue).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo(patient.path());
            assertThat(one.type()).isEqualTo(String.class);
            assertThat(one.lasting()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(one.whereabouts()).hasMessageContaining("lab-lakon.actor.default-dispatcher-");
            assertThat(one.whereabouts().getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(OverdueTest.class.getName()));
        });
    }

    @Test
    void whoIsIdleIsLeftAlone() {
        patient();

        Lab.awaitTrue(() -> Overdue.interrupt(lab.system()).isEmpty());
    }
}
