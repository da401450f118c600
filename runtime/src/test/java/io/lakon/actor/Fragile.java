// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Tells a probe of its starts, its messages and its signals; counts, so that state can be seen; "break" breaks it. */
final class Fragile {
    private Fragile() {}

    static Behavior<String> actor(ActorRef<Object> probe) {
        return Behaviors.setup(context -> {
            probe.tell("started");
            return started(probe);
        });
    }

    /** The same without telling of its start. */
    static Behavior<String> started(ActorRef<Object> probe) {
        int[] count = {0};
        return Behaviors.receive(
                (context, message) -> {
                    if (message.equals("break")) {
                        throw new Broken();
                    }
                    if (message.equals("stop")) {
                        return Behaviors.stopped();
                    }
                    probe.tell(message + " " + ++count[0]);
                    return Behaviors.same();
                },
                (context, signal) -> {
                    probe.tell(signal.toString());
                    return Behaviors.same();
                });
    }
}
