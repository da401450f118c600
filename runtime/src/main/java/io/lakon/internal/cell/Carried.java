// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.Done;
import io.lakon.actor.spi.MessageContext;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.ref.Envelope;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A message, or another envelope, with what it takes along of its sender's thread. */
final class Carried extends CellEnvelope {
    private final Object inner;
    private final MessageContext.Snapshot context;

    Carried(Object inner, MessageContext.Snapshot context) {
        this.inner = inner;
        this.context = context;
    }

    Object inner() {
        return inner;
    }

    @Override
    public Object message() {
        return inner;
    }

    @Override
    public boolean isReported() {
        return !(inner instanceof Envelope envelope) || envelope.isReported();
    }

    /** Its failure, too, is dealt with inside, so that what is logged of it has the sender's MDC. */
    @Override
    void openIn(ActorLife<?> actor) {
        within(
                actor,
                () -> {
                    actor.take(inner);
                    return Done.getInstance();
                },
                Done.getInstance());
    }

    /**
     * What {@code handler} answers, within the context. A message does without its handler rather than without that: if the
     * context is not to be had, {@code actor} reports it, and this answers {@code otherwise}.
     */
    <R> R within(ActorLife<?> actor, Supplier<R> handler, R otherwise) {
        Handling<R> handling = new Handling<>(handler);
        try {
            context.run(handling);
        } catch (RuntimeException failure) {
            if (handling.begun) {
                throw failure;
            }
            actor.keptOut(inner, "its sender's context could not be put up: " + failure);
            return otherwise;
        }
        if (!handling.begun) {
            actor.keptOut(inner, "its sender's context did not have it handled");
            return otherwise;
        }
        return handling.outcome();
    }

    private static final class Handling<R> implements Runnable {
        private final Supplier<R> handler;
        private boolean begun;
        private @Nullable R result;
        private @Nullable Throwable thrown;

        Handling(Supplier<R> handler) {
            this.handler = handler;
        }

        @Override
        public void run() {
            begun = true;
            try {
                result = handler.get();
            } catch (Throwable failure) {
                thrown = failure;
            }
        }

        @SuppressWarnings("NullAway") // null is then what the handler has answered
        R outcome() {
            if (thrown != null) {
                throw Interpreter.unchecked(thrown);
            }
            return result;
        }
    }
}
