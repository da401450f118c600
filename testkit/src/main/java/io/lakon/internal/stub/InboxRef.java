// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.actor.ActorPath;
import io.lakon.actor.Address;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.Uid;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A reference whose messages wait until somebody takes them out. */
@SuppressWarnings("serial") // see InternalRef
public final class InboxRef<T> extends StubRef<T> {
    private static final ActorPath DETACHED = ActorPath.root(new Address("lakon", "TestInbox"));

    private final Queue<Object> messages = new ConcurrentLinkedQueue<>();

    InboxRef(ActorPath place) {
        super(place.withUid(Uid.next()));
    }

    /** One that belongs to no kit. */
    public static <T> InboxRef<T> detached(String name) {
        ActorPath.validatePathElement(name);
        return new InboxRef<>(DETACHED.child(name));
    }

    /** Makes a message of another one, or of a result; none if that is null. */
    interface Making<T> {
        @Nullable
        T make() throws Exception;
    }

    /** A message that is made when it is taken out. */
    static final class Unmade<T> extends Envelope {
        private final Making<T> making;

        Unmade(Making<T> making) {
            this.making = making;
        }
    }

    @Override
    public void tell(T message) {
        messages.add(Objects.requireNonNull(message, "message"));
    }

    @Override
    public void deliver(Envelope envelope) {
        messages.add(envelope instanceof Unmade ? envelope : Envelope.content(envelope));
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** Takes the first message out, null if there is none; throws what the function throws that makes it. */
    @SuppressWarnings("unchecked") // whoever cast the reference gets the ClassCastException it asked for
    public @Nullable T poll() {
        for (Object first = messages.poll(); first != null; first = messages.poll()) {
            Object message = first instanceof Unmade<?> unmade ? make(unmade) : first;
            if (message != null) {
                return (T) message;
            }
        }
        return null;
    }

    /** What is thrown where a message was wanted and there is none. */
    public NoSuchElementException empty() {
        return new NoSuchElementException("No message has come to " + this);
    }

    private static @Nullable Object make(Unmade<?> unmade) {
        try {
            return unmade.making.make();
        } catch (Exception failure) {
            throw Interpreter.unchecked(failure);
        }
    }
}
