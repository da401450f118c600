// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour as a class: its fields are the actor's state, and nobody else sees them.
 *
 * <p>Make an instance inside {@link Behaviors#setup}, one for each incarnation:
 *
 * <pre>{@code
 * public final class Counter extends AbstractBehavior<Counter.Command> {
 *     public static Behavior<Command> create() {
 *         return Behaviors.setup(Counter::new);
 *     }
 *     ...
 * }
 * }</pre>
 *
 * <p>An instance belongs to the actor whose context it was given; as the behaviour of another actor it refuses to work.
 */
public abstract class AbstractBehavior<T> extends ExtensibleBehavior<T> {
    private final ActorContext<T> context;
    private @Nullable Receive<T> receive;

    /** For the actor of {@code context}, which {@link Behaviors#setup} gives. */
    protected AbstractBehavior(ActorContext<T> context) {
        this.context = Objects.requireNonNull(
                context,
                "context: make an AbstractBehavior inside Behaviors.setup, and pass it the context given there");
    }

    /** The context that it was made with. */
    protected ActorContext<T> getContext() {
        return context;
    }

    /** The handlers; asked for once, when the first message or signal arrives. */
    public abstract Receive<T> createReceive();

    /** A builder for {@link #createReceive}. */
    protected ReceiveBuilder<T> newReceiveBuilder() {
        return ReceiveBuilder.create();
    }

    @Override
    public final Behavior<T> receive(TypedActorContext<T> given, T message) throws Exception {
        return handlers(given).receiveMessage(message);
    }

    @Override
    public final Behavior<T> receiveSignal(TypedActorContext<T> given, Signal signal) throws Exception {
        return handlers(given).receiveSignal(signal);
    }

    private Receive<T> handlers(TypedActorContext<T> given) {
        checkOwner(this, context, given);
        Receive<T> handlers = receive;
        if (handlers == null) {
            handlers = Objects.requireNonNull(createReceive(), () -> getClass().getName() + ".createReceive()");
            receive = handlers;
        }
        return handlers;
    }

    /** Refuses to work for another actor than the one that the behaviour was made for. */
    static <T> void checkOwner(Behavior<T> behavior, ActorContext<T> own, TypedActorContext<T> given) {
        if (given.asJava() != own) {
            throw new IllegalStateException(behavior.getClass().getName() + " was made with the context of "
                    + own.getSelf() + ", and is used by " + given.asJava().getSelf()
                    + ": make one instance for each actor, inside Behaviors.setup");
        }
    }
}
