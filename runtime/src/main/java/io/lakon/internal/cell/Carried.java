// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

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
        try {
            within(() -> {
                actor.take(inner);
                return null;
            });
        } catch (Unavailable unavailable) {
            actor.keptOut(inner, unavailable.why);
        }
    }

    /**
     * What {@code handler} answers, within the context.
     *
     * @throws Unavailable if the context cannot be put up
     */
    <R> R within(Supplier<R> handler) {
        Handling<R> handling = new Handling<>(handler);
        try {
            context.run(handling);
        } catch (RuntimeException failure) {
            if (!handling.begun) {
                throw new Unavailable("its sender's context could not be put up: " + failure, failure);
            }
            throw failure;
        }
        if (!handling.begun) {
            throw new Unavailable("its sender's context did not have it handled", null);
        }
        return handling.outcome();
    }

    /** A context that is not to be had: a message does without its handler rather than without that. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String why;

        Unavailable(String why, @Nullable RuntimeException cause) {
            super(why, cause);
            this.why = why;
        }
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
