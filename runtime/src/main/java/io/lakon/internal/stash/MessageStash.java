// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stash;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.StashBuffer;
import io.lakon.actor.StashOverflowException;
import io.lakon.actor.function.Procedure;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.behavior.Stashes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** A bounded queue of messages, and how they are handled after all. */
public final class MessageStash<T> implements StashBuffer<T>, Stashes.Stash {
    private final ActorHost<T> host;
    private final int capacity;
    private final int number;
    private final Deque<Object> kept = new ArrayDeque<>();
    private long taken; // how many were taken out so far: the number of the first that is left

    private MessageStash(ActorHost<T> host, int capacity) {
        this.host = host;
        this.capacity = capacity;
        this.number = host.stashes().next();
    }

    /**
     * The behaviour that {@code factory} makes with a stash; what is left in it is reported when that behaviour is restarted,
     * or the actor ends.
     */
    public static <T> Behavior<T> around(int capacity, Function<StashBuffer<T>, Behavior<T>> factory) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity of a stash is at least 1; found " + capacity);
        }
        return Behaviors.setup(context -> factory.apply(new MessageStash<>(ActorHost.of(context), capacity)));
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public void abandon() {
        while (!kept.isEmpty()) {
            host.deadLetter(take());
        }
    }

    private Object take() {
        taken++;
        Object first = kept.remove();
        if (kept.isEmpty()) {
            host.stashes().emptied(this);
        }
        return first;
    }

    @SuppressWarnings("unchecked") // only what is a T was kept
    private T content(Object one) {
        return (T) host.content(one);
    }

    @Override
    public boolean isEmpty() {
        host.checkTurn();
        return kept.isEmpty();
    }

    @Override
    public int size() {
        host.checkTurn();
        return kept.size();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public boolean isFull() {
        return size() >= capacity;
    }

    @Override
    public StashBuffer<T> stash(T message) {
        if (isFull()) {
            throw new StashOverflowException("The stash of " + host.getSelf() + " is full with " + capacity
                    + " messages, and cannot keep [" + message.getClass().getName() + "]: give it a larger capacity, or"
                    + " ask isFull() before");
        }
        Object one = host.keep(Objects.requireNonNull(message, "message"));
        if (one == null) {
            return this;
        }
        kept.add(one);
        if (kept.size() == 1) {
            host.stashes().filled(this);
        }
        return this;
    }

    @Override
    public T head() {
        host.checkTurn();
        return content(kept.getFirst());
    }

    @Override
    public void forEach(Procedure<T> action) {
        host.checkTurn();
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
        host.checkTurn();
        return kept.stream().map(this::content).anyMatch(predicate);
    }

    @Override
    public void clear() {
        host.checkTurn();
        while (!kept.isEmpty()) {
            host.settle(take()); // the behaviour may have answered it, or may yet
        }
    }

    @Override
    public Behavior<T> unstashAll(Behavior<T> behavior) {
        return unstash(behavior, size(), Function.identity());
    }

    @Override
    public Behavior<T> unstash(Behavior<T> behavior, int numberOfMessages, Function<T, T> wrap) {
        host.checkTurn();
        Behavior<T> first = behavior == Behaviors.<T>same() ? host.current() : behavior;
        Behavior<T> next = Interpreter.validateAsInitial(Interpreter.start(first, host));
        long end = taken + Math.min(numberOfMessages, kept.size()); // a handler may take some itself
        Behavior<T> before = host.standIn(next);
        try {
            while (taken < end && Interpreter.isAlive(next)) {
                next = unstashOne(next, wrap);
                host.standIn(next);
            }
        } finally {
            host.standIn(before);
        }
        return next;
    }

    private Behavior<T> unstashOne(Behavior<T> handler, Function<T, T> wrap) {
        try {
            return host.takeUp(take(), message -> host.handle(handler, wrap.apply(content(message))), handler);
        } catch (Throwable failure) {
            if (host.resumption(failure) == Behaviors.<T>same()) { // not one of a handler that unstashes itself
                host.resumeWith(failure, handler);
            }
            throw failure;
        }
    }
}
