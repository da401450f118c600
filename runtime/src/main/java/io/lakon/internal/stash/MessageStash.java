// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stash;

import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Signal;
import io.lakon.actor.StashBuffer;
import io.lakon.actor.StashOverflowException;
import io.lakon.actor.TypedActorContext;
import io.lakon.actor.function.Procedure;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.Interception;
import io.lakon.internal.behavior.Interpreter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A bounded queue of messages, and how they are handled after all. */
public final class MessageStash<T> implements StashBuffer<T> {
    private final ActorHost<T> host;
    private final int capacity;
    private final Deque<Object> kept = new ArrayDeque<>();
    private long taken; // how many were taken out so far: the number of the first that is left
    private @Nullable Behavior<T> current; // what Behaviors.same() stands for

    private MessageStash(ActorHost<T> host, int capacity) {
        this.host = host;
        this.capacity = capacity;
    }

    /** The behaviour that {@code factory} makes with a stash; what is left in it is reported when that behaviour ends. */
    public static <T> Behavior<T> around(int capacity, Function<StashBuffer<T>, Behavior<T>> factory) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity of a stash is at least 1; found " + capacity);
        }
        return Behaviors.setup(context -> {
            MessageStash<T> stash = new MessageStash<>(ActorHost.of(context), capacity);
            return Interception.of(() -> new Keeper<>(stash), factory.apply(stash));
        });
    }

    /** Messages pass it by, as it intercepts a class that none is of. */
    private static final class Keeper<T> extends BehaviorInterceptor<T, T> implements Interception.Aware<T> {
        private final MessageStash<T> stash;

        @SuppressWarnings("unchecked") // never called with a message
        Keeper(MessageStash<T> stash) {
            super((Class<T>) NoMessage.class);
            this.stash = stash;
        }

        private static final class NoMessage {}

        @Override
        public void standsAround(Behavior<T> inner) {
            stash.current = inner;
        }

        @Override
        public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
            return target.apply(context, message);
        }

        @Override
        public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
            try {
                return target.apply(context, signal);
            } finally {
                if (signal instanceof PostStop || signal instanceof PreRestart) {
                    stash.abandon();
                }
            }
        }
    }

    private void abandon() {
        while (!kept.isEmpty()) {
            host.deadLetter(take());
        }
    }

    private Object take() {
        taken++;
        return kept.remove();
    }

    @SuppressWarnings("unchecked") // only what is a T was kept
    private T content(Object one) {
        return (T) host.content(one);
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public int size() {
        return kept.size();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public boolean isFull() {
        return kept.size() >= capacity;
    }

    @Override
    public StashBuffer<T> stash(T message) {
        if (isFull()) {
            throw new StashOverflowException("The stash of " + host.getSelf() + " is full with " + capacity
                    + " messages, and cannot keep [" + message.getClass().getName() + "]: give it a larger capacity, or"
                    + " ask isFull() before");
        }
        kept.add(host.keep(Objects.requireNonNull(message, "message")));
        return this;
    }

    @Override
    public T head() {
        return content(kept.getFirst());
    }

    @Override
    public void forEach(Procedure<T> action) {
        for (Object each : kept) {
            try {
                action.apply(content(each));
            } catch (Exception failure) {
                throw Interpreter.unchecked(failure);
            }
        }
    }

    @Override
    public <U> boolean contains(U message) {
        return anyMatch(message::equals);
    }

    @Override
    public boolean anyMatch(Predicate<T> predicate) {
        return kept.stream().map(this::content).anyMatch(predicate);
    }

    @Override
    public void clear() {
        taken += kept.size();
        kept.clear();
    }

    @Override
    public Behavior<T> unstashAll(Behavior<T> behavior) {
        return unstash(behavior, kept.size(), Function.identity());
    }

    @Override
    public Behavior<T> unstash(Behavior<T> behavior, int numberOfMessages, Function<T, T> wrap) {
        Behavior<T> known = current;
        Behavior<T> first = behavior == Behaviors.<T>same() && known != null ? known : behavior;
        Behavior<T> next = Interpreter.validateAsInitial(Interpreter.start(first, host));
        long end = taken + Math.min(numberOfMessages, kept.size()); // a handler may take some itself
        while (taken < end && Interpreter.isAlive(next)) {
            Behavior<T> handler = next;
            current = handler;
            Behavior<T> answer = host.takeUp(take(), message -> handle(handler, wrap.apply(content(message))));
            next = Interpreter.canonicalize(answer, handler, host);
        }
        if (!Interpreter.isAlive(next)) {
            abandon();
        }
        return next;
    }

    private Behavior<T> handle(Behavior<T> behavior, T message) {
        Behavior<T> next = Interpreter.message(behavior, host, message);
        if (next == Behaviors.<T>unhandled()) {
            host.unhandled(message);
        }
        return next;
    }
}
