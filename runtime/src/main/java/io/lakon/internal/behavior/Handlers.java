// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.Receive;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import io.lakon.actor.function.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behaviours made of functions: one for all messages, or one a class. */
public final class Handlers {
    private Handlers() {}

    /** A behaviour of one function for all messages and one for all signals. */
    public static <T> Behavior<T> of(
            Function2<ActorContext<T>, T, Behavior<T>> onMessage,
            Function2<ActorContext<T>, Signal, Behavior<T>> onSignal) {
        Objects.requireNonNull(onMessage, "onMessage");
        Objects.requireNonNull(onSignal, "onSignal");
        return new ExtensibleBehavior<>() {
            @Override
            public Behavior<T> receive(TypedActorContext<T> context, T message) throws Exception {
                return onMessage.apply(context.asJava(), message);
            }

            @Override
            public Behavior<T> receiveSignal(TypedActorContext<T> context, Signal signal) throws Exception {
                return onSignal.apply(context.asJava(), signal);
            }
        };
    }

    /** One handler and what it is for. */
    private record Case<T>(Class<?> type, @Nullable Predicate<Object> test, Function<Object, Behavior<T>> handler) {
        boolean takes(Object message) throws Exception {
            return type.isInstance(message) && (test == null || test.test(message));
        }
    }

    /** Collects cases; the first that fits is called. */
    public static final class Builder<T> {
        private final List<Case<T>> messages = new ArrayList<>();
        private final List<Case<T>> signals = new ArrayList<>();

        public <M> void onMessage(
                Class<?> type, @Nullable Predicate<? super M> test, Function<M, Behavior<T>> handler) {
            messages.add(of(type, test, handler));
        }

        public <S extends Signal> void onSignal(
                Class<?> type, @Nullable Predicate<? super S> test, Function<S, Behavior<T>> handler) {
            signals.add(of(type, test, handler));
        }

        @SuppressWarnings("unchecked") // the type is checked before the test and the handler are called
        private static <T, V> Case<T> of(
                Class<?> type, @Nullable Predicate<? super V> test, Function<V, Behavior<T>> handler) {
            return new Case<>(
                    Objects.requireNonNull(type, "type"), (Predicate<Object>) test, (Function<Object, Behavior<T>>)
                            Objects.requireNonNull(handler, "handler"));
        }

        public Receive<T> build() {
            return new ByCase<>(messages, signals);
        }
    }

    private static final class ByCase<T> extends Receive<T> {
        private final Case<T>[] messages;
        private final Case<T>[] signals;

        ByCase(List<Case<T>> messages, List<Case<T>> signals) {
            this.messages = array(messages);
            this.signals = array(signals);
        }

        @SuppressWarnings("unchecked")
        private static <T> Case<T>[] array(List<Case<T>> cases) {
            return (Case<T>[]) cases.toArray(new Case<?>[0]);
        }

        @Override
        public Behavior<T> receiveMessage(T message) throws Exception {
            return first(messages, message);
        }

        @Override
        public Behavior<T> receiveSignal(Signal signal) throws Exception {
            return first(signals, signal);
        }

        private static <T> Behavior<T> first(Case<T>[] cases, Object message) throws Exception {
            for (Case<T> each : cases) {
                if (each.takes(message)) {
                    return each.handler.apply(message);
                }
            }
            return Behaviors.unhandled();
        }
    }
}
