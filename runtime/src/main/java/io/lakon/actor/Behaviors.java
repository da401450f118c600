// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Effect;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import io.lakon.actor.function.PFBuilder;
import io.lakon.actor.function.Procedure;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.Handlers;
import io.lakon.internal.behavior.Interception;
import io.lakon.internal.behavior.Passing;
import io.lakon.internal.behavior.SpecialBehavior;
import io.lakon.internal.behavior.StoppedBehavior;
import io.lakon.internal.behavior.SupervisedBehavior;
import io.lakon.internal.stash.MessageStash;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes behaviours. Handlers run on their actor's turns, one at a time; what they throw goes to its supervisor. */
public final class Behaviors {
    private Behaviors() {}

    /** Makes the behaviour when an actor starts or restarts: the place to create state, children and subscriptions. */
    public static <T> Behavior<T> setup(Function<ActorContext<T>, Behavior<T>> factory) {
        Objects.requireNonNull(factory, "factory");
        return new DeferredBehavior<>() {
            @Override
            public Behavior<T> apply(TypedActorContext<T> context) throws Exception {
                return factory.apply(context.asJava());
            }
        };
    }

    /** The answer of a handler that goes on with the behaviour it has. */
    public static <T> Behavior<T> same() {
        return SpecialBehavior.SAME.unsafeCast();
    }

    /** The answer of a handler that has no use for the message, which is then reported as {@link UnhandledMessage}. */
    public static <T> Behavior<T> unhandled() {
        return SpecialBehavior.UNHANDLED.unsafeCast();
    }

    /**
     * The answer of a handler whose actor is to stop: its children stop first, then it receives {@link PostStop}; what it
     * has not read becomes dead letters.
     */
    public static <T> Behavior<T> stopped() {
        return StoppedBehavior.PLAIN.unsafeCast();
    }

    /** As {@link #stopped()}; {@code postStop} runs last, after the behaviour so far has had {@link PostStop}. */
    public static <T> Behavior<T> stopped(Effect postStop) {
        return new StoppedBehavior<>(Objects.requireNonNull(postStop, "postStop"));
    }

    /** Handles nothing: every message is unhandled. */
    public static <T> Behavior<T> empty() {
        return SpecialBehavior.EMPTY.unsafeCast();
    }

    /** Takes every message, and does nothing. */
    public static <T> Behavior<T> ignore() {
        return SpecialBehavior.IGNORE.unsafeCast();
    }

    /** Handles messages with a function of the context and the message. */
    public static <T> Behavior<T> receive(Function2<ActorContext<T>, T, Behavior<T>> onMessage) {
        return receive(onMessage, (context, signal) -> unhandled());
    }

    /** Handles messages and signals with a function each. */
    public static <T> Behavior<T> receive(
            Function2<ActorContext<T>, T, Behavior<T>> onMessage,
            Function2<ActorContext<T>, Signal, Behavior<T>> onSignal) {
        return Handlers.of(onMessage, onSignal);
    }

    /** Begins a behaviour of one handler a class of message. */
    public static <T> BehaviorBuilder<T> receive(Class<T> type) {
        Objects.requireNonNull(type, "type");
        return BehaviorBuilder.create();
    }

    /** Handles messages with a function. */
    public static <T> Behavior<T> receiveMessage(Function<T, Behavior<T>> onMessage) {
        Objects.requireNonNull(onMessage, "onMessage");
        return receive((context, message) -> onMessage.apply(message));
    }

    /** Handles messages with an action, and always goes on with the same behaviour. */
    public static <T> Behavior<T> receiveMessageWithSame(Procedure<T> onMessage) {
        Objects.requireNonNull(onMessage, "onMessage");
        return receive((context, message) -> {
            onMessage.apply(message);
            return same();
        });
    }

    /** Handles signals; every message is unhandled. */
    public static <T> Behavior<T> receiveSignal(Function2<ActorContext<T>, Signal, Behavior<T>> onSignal) {
        return receive((context, message) -> unhandled(), onSignal);
    }

    /** Makes the behaviour with timers, which end when the actor stops or restarts. */
    public static <T> Behavior<T> withTimers(Function<TimerScheduler<T>, Behavior<T>> factory) {
        Objects.requireNonNull(factory, "factory");
        return setup(context -> factory.apply(ActorHost.of(context).timers()));
    }

    /**
     * Makes the behaviour with a stash of at most {@code capacity} messages, for those that it will handle later.
     */
    public static <T> Behavior<T> withStash(
            int capacity, java.util.function.Function<StashBuffer<T>, Behavior<T>> factory) {
        return MessageStash.around(capacity, Objects.requireNonNull(factory, "factory"));
    }

    /** Stands {@code interceptor}, one for each incarnation, around {@code behavior}. */
    public static <O, I> Behavior<O> intercept(
            Supplier<? extends BehaviorInterceptor<O, I>> interceptor, Behavior<I> behavior) {
        return Interception.of(interceptor, behavior);
    }

    /** Has {@code behavior} handle what {@code cases} make of each message; a message that fits no case is unhandled. */
    public static <O, I> Behavior<O> transformMessages(
            Class<O> type, Behavior<I> behavior, java.util.function.Function<PFBuilder<O, I>, PFBuilder<O, I>> cases) {
        Function<O, Optional<I>> transformation = cases.apply(new PFBuilder<>()).build();
        return intercept(() -> new Passing.Transforming<>(type, transformation), behavior);
    }

    /** Sends {@code monitor} a copy of each message before it is handled. */
    public static <T> Behavior<T> monitor(Class<T> type, ActorRef<T> monitor, Behavior<T> behavior) {
        return intercept(() -> new Passing.Monitoring<>(type, monitor), behavior);
    }

    /** Logs each message and signal, at debug level, before it is handled. */
    public static <T> Behavior<T> logMessages(Behavior<T> behavior) {
        return logMessages(LogOptions.create(), behavior);
    }

    /** Logs each message and signal before it is handled. */
    public static <T> Behavior<T> logMessages(LogOptions options, Behavior<T> behavior) {
        return intercept(() -> new Passing.Logging<T>(options), behavior);
    }

    /** Has {@code always} in the MDC of what is logged while {@code behavior} handles something. */
    public static <T> Behavior<T> withMdc(Class<T> type, Map<String, String> always, Behavior<T> behavior) {
        return withMdc(type, always, message -> Map.of(), behavior);
    }

    /** Has what {@code perMessage} says in the MDC of what is logged while {@code behavior} handles a message. */
    public static <T> Behavior<T> withMdc(
            Class<T> type, Function<T, Map<String, String>> perMessage, Behavior<T> behavior) {
        return withMdc(type, Map.of(), perMessage, behavior);
    }

    /** Both: entries that are there always, and entries for each message. */
    public static <T> Behavior<T> withMdc(
            Class<T> type,
            Map<String, String> always,
            Function<T, Map<String, String>> perMessage,
            Behavior<T> behavior) {
        return intercept(() -> new Passing.WithMdc<>(type, always, perMessage), behavior);
    }

    /** Begins the supervision of {@code behavior}; an actor without it stops when it fails. */
    public static <T> Supervise<T> supervise(Behavior<T> behavior) {
        return new Supervise<>(behavior);
    }

    /** A behaviour to be supervised: say on which failures, and how. */
    public static final class Supervise<T> {
        private final Behavior<T> behavior;

        Supervise(Behavior<T> behavior) {
            this.behavior = Objects.requireNonNull(behavior, "behavior");
        }

        /**
         * Applies {@code strategy} to every {@code Throwable}, but those that are beyond supervision: {@link
         * InterruptedException}, and each {@link VirtualMachineError} that is no {@link StackOverflowError}. They stop the
         * actor.
         */
        public Behavior<T> onFailure(SupervisorStrategy strategy) {
            return onFailure(Throwable.class, strategy);
        }

        /**
         * Applies {@code strategy} to failures that are a {@code type}; others go on to the next supervisor outwards, and
         * in the end stop the actor.
         */
        public <E extends Throwable> SuperviseBehavior<T> onFailure(Class<E> type, SupervisorStrategy strategy) {
            return new SuperviseBehavior<>(SupervisedBehavior.of(behavior, type, strategy));
        }
    }
}
