// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;

/** The actor under test in most examples: it greets whom it does not know yet. */
final class Greeter {
    private Greeter() {}

    record Greet(String name, ActorRef<Greeting> replyTo) {}

    record Greeting(String text) {}

    static Behavior<Greet> create() {
        return knowing("");
    }

    private static Behavior<Greet> knowing(String last) {
        return Behaviors.receiveMessage(greet -> {
            if (greet.name.isEmpty()) {
                return Behaviors.unhandled();
            }
            if (greet.name.equals("Death")) {
                return Behaviors.stopped();
            }
            if (!greet.name.equals(last)) {
                greet.replyTo.tell(new Greeting("Hello, " + greet.name));
            }
            return knowing(greet.name);
        });
    }
}
