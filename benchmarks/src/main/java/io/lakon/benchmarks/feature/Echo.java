// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;

/** An actor that sends back what it gets. */
public final class Echo {
    /** A question. */
    public record Call(int number, ActorRef<Reply> replyTo) {}

    /** Its answer. */
    public record Reply(int number) {}

    private Echo() {}

    public static Behavior<Call> create() {
        return Behaviors.receiveMessage(call -> {
            call.replyTo.tell(new Reply(call.number));
            return Behaviors.same();
        });
    }
}
