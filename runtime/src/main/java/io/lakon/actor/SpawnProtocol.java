// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/** A guardian, or any other actor, that spawns children for whoever asks it to. */
public final class SpawnProtocol {
    private SpawnProtocol() {}

    /** What it takes. */
    public sealed interface Command permits Spawn {}

    /**
     * Asks for a child, whose reference is the reply.
     *
     * <p>A name that is taken gets a number after it; an empty one stands for any.
     */
    public record Spawn<T>(Behavior<T> behavior, String name, Props props, ActorRef<ActorRef<T>> replyTo)
            implements Command {
        public Spawn {
            Objects.requireNonNull(behavior, "behavior");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(props, "props");
            Objects.requireNonNull(replyTo, "replyTo");
        }

        private void by(ActorContext<Command> context) {
            replyTo.tell(
                    name.isEmpty()
                            ? context.spawnAnonymous(behavior, props)
                            : context.spawn(behavior, freeName(context), props));
        }

        private String freeName(ActorContext<Command> context) {
            String free = name;
            for (int number = 1; context.getChild(free).isPresent(); number++) {
                free = name + "-" + number;
            }
            return free;
        }
    }

    /** The behaviour of an actor that spawns for others; the children are its own. */
    public static Behavior<Command> create() {
        return Behaviors.receive((context, command) -> {
            ((Spawn<?>) command).by(context);
            return Behaviors.same();
        });
    }
}
