// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.spi.MessageContext;
import io.lakon.internal.ref.Envelope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reference to an actor whose messages take something of their sender's thread along: no others pay for that. */
@SuppressWarnings("serial") // see InternalRef
final class ContextualRef<T> extends LocalRef<T> {
    private final MessageContext context;

    ContextualRef(ActorLife<T> cell, @Nullable String name, MessageContext context) {
        super(cell, name);
        this.context = context;
    }

    @Override
    public void tell(T message) {
        put(Objects.requireNonNull(message, "message"));
    }

    @Override
    public void deliver(Envelope envelope) {
        if (envelope.isNotice()) {
            super.deliver(envelope);
        } else {
            put(envelope);
        }
    }

    private void put(Object message) {
        Carried carried = carrying(message);
        if (carried != null) {
            cell().put(carried);
        }
    }

    /** On the actor's turn the thread has the context of the message in hand: that is what it is kept with. */
    @Override
    @Nullable
    Carried carrying(Object message) {
        try {
            return new Carried(message, context.capture());
        } catch (RuntimeException failure) {
            cell().keptOut(message, "its sender's context could not be captured: " + failure);
            return null;
        }
    }
}
