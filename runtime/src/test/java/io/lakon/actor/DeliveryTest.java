// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Delivery. */
class DeliveryTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    @Test
    void aMessageToALivingActorIsHandledOnce() {
        ActorRef<String> actor = lab.spawn(Behaviors.receiveMessageWithSame(probe.ref()::tell));

        actor.tell("a");
        actor.tell("end");

        probe.expect("a", "end");
    }

    @Test
    void nullIsRefusedAtTheSender() {
        ActorRef<String> actor = lab.spawn(Behaviors.receiveMessageWithSame(probe.ref()::tell));

        assertThatThrownBy(() -> actor.tell(null)).isInstanceOf(NullPointerException.class);

        actor.tell("the actor goes on");
        probe.expect("the actor goes on");
    }

    @Test
    void tellingAStoppedActorThrowsNothingAndIsADeadLetter() {
        ActorRef<String> actor = lab.spawn(Behaviors.stopped());
        probe.awaitEnd(actor);
        Probe<AllDeadLetters> reports = lab.reports();

        assertThatCode(() -> actor.tell("late")).doesNotThrowAnyException();

        assertThat(reports.next()).isEqualTo(new DeadLetter("late", lab.system().deadLetters(), actor));
    }

    @Test
    void aMessageThatFailsAnActorIsNotHandledAgain() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>receiveMessage(message -> {
                    probe.ref().tell(message);
                    if (message.equals("break")) {
                        throw new Broken();
                    }
                    return Behaviors.same();
                }))
                .onFailure(SupervisorStrategy.restart()));

        actor.tell("break");
        actor.tell("next");

        probe.expect("break", "next");
    }

    @Test
    void aMessageOfAWrongTypeFailsTheActorAndNotTheSender() {
        ActorRef<Integer> actor = lab.spawn(Behaviors.receive(Integer.class)
                .onAnyMessage(number -> {
                    probe.ref().tell(number + 1);
                    return Behaviors.same();
                })
                .build());

        actor.<Object>unsafeUpcast().tell("not a number");

        probe.awaitEnd(actor);
    }
}
