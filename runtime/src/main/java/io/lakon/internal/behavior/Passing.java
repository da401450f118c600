// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.Behaviors;
import io.lakon.actor.LogOptions;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import io.lakon.actor.function.Function;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** The interceptors that look at what passes, or change it, and hand it on. */
public final class Passing {
    private Passing() {}

    /** Logs messages and signals. */
    public static final class Logging<T> extends BehaviorInterceptor<T, T> {
        private final LogOptions options;

        @SuppressWarnings("unchecked") // everything is logged
        public Logging(LogOptions options) {
            super((Class<T>) Object.class);
            this.options = options;
        }

        @Override
        public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
            log(context, "actor [{}] received message: {}", message);
            return target.apply(context, message);
        }

        @Override
        public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
            log(context, "actor [{}] received signal: {}", signal);
            return target.apply(context, signal);
        }

        private void log(TypedActorContext<T> context, String format, Object received) {
            if (options.enabled()) {
                Logger logger =
                        options.getLogger().orElseGet(() -> context.asJava().getLog());
                LogAt.log(
                        logger,
                        options.level(),
                        format,
                        context.asJava().getSelf().path(),
                        received);
            }
        }

        @Override
        public boolean isSame(BehaviorInterceptor<Object, Object> other) {
            return other instanceof Logging<?> logging && logging.options.equals(options);
        }
    }

    /** Sends a copy of each message to another actor. */
    public static final class Monitoring<T> extends BehaviorInterceptor<T, T> {
        private final ActorRef<T> monitor;

        public Monitoring(Class<T> type, ActorRef<T> monitor) {
            super(type);
            this.monitor = Objects.requireNonNull(monitor, "monitor");
        }

        @Override
        public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
            monitor.tell(message);
            return target.apply(context, message);
        }

        @Override
        public boolean isSame(BehaviorInterceptor<Object, Object> other) {
            return other instanceof Monitoring<?> monitoring && monitoring.monitor.equals(monitor);
        }
    }

    /** Has entries in the MDC while a message or a signal is handled. */
    public static final class WithMdc<T> extends BehaviorInterceptor<T, T> {
        private final Map<String, String> always;
        private final Function<T, Map<String, String>> perMessage;

        public WithMdc(Class<T> type, Map<String, String> always, Function<T, Map<String, String>> perMessage) {
            super(type);
            this.always = Map.copyOf(always);
            this.perMessage = Objects.requireNonNull(perMessage, "perMessage");
        }

        @Override
        public Behavior<T> aroundStart(TypedActorContext<T> context, PreStartTarget<T> target) {
            always.forEach(MDC::put);
            try {
                return target.start(context);
            } finally {
                always.keySet().forEach(MDC::remove);
            }
        }

        @Override
        public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
            Map<String, String> entries = entries(message);
            always.forEach(MDC::put);
            entries.forEach(MDC::put);
            try {
                return target.apply(context, message);
            } finally {
                always.keySet().forEach(MDC::remove);
                entries.keySet().forEach(MDC::remove);
            }
        }

        private Map<String, String> entries(T message) {
            try {
                return perMessage.apply(message);
            } catch (Exception failure) {
                throw Interpreter.unchecked(failure);
            }
        }

        @Override
        public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
            always.forEach(MDC::put);
            try {
                return target.apply(context, signal);
            } finally {
                always.keySet().forEach(MDC::remove);
            }
        }

        /** The innermost says what is in the MDC. */
        @Override
        public boolean isSame(BehaviorInterceptor<Object, Object> other) {
            return other instanceof WithMdc;
        }
    }

    /** Turns messages of one protocol into those of another; what it is not defined for is unhandled. */
    public static final class Transforming<O, I> extends BehaviorInterceptor<O, I> {
        private final Function<O, Optional<I>> transformation;

        public Transforming(Class<O> type, Function<O, Optional<I>> transformation) {
            super(type);
            this.transformation = transformation;
        }

        @Override
        public Behavior<I> aroundReceive(TypedActorContext<O> context, O message, ReceiveTarget<I> target) {
            Optional<I> inner;
            try {
                inner = transformation.apply(message);
            } catch (Exception failure) {
                throw Interpreter.unchecked(failure);
            }
            return inner.map(found -> target.apply(context, found)).orElseGet(Behaviors::unhandled);
        }
    }
}
