// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.ref.RefInputStream;
import io.lakon.internal.ref.SystemRefResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/**
 * Writes references as text, and finds them again: for serialisers. Safe for use from any thread.
 *
 * <p>The text is the path with its address and the uid of the incarnation, as in {@code lakon://shop/user/greeter#123456}. It
 * finds that incarnation and no other: once the actor has stopped, it gives a reference that is equal to the one that was
 * written, and whose messages become dead letters.
 *
 * <p>A reference that is written by Java serialisation goes the same way, and is read again in the system whose {@link
 * #objectInputStream} it is read by, or else in that of the {@linkplain io.lakon.actor.spi.CurrentActorSystem application}
 * that reads it.
 */
public abstract class ActorRefResolver implements Extension {
    private static final ExtensionId<ActorRefResolver> ID = new Id();

    private static final class Id extends ExtensionId<ActorRefResolver> {
        @Override
        public ActorRefResolver createExtension(ActorSystem<?> system) {
            return ActorRefResolver.createExtension(system);
        }
    }

    protected ActorRefResolver() {}

    /** The resolver of {@code system}. */
    public static ActorRefResolver get(ActorSystem<?> system) {
        return ID.get(system);
    }

    /** Makes a resolver as a system does that was not given another one by an {@link ActorRefResolverSetup}. */
    public static ActorRefResolver createExtension(ActorSystem<?> system) {
        return SystemRefResolver.of(system);
    }

    /** What it is registered under, for an {@link ActorRefResolverSetup}. */
    public static ExtensionId<ActorRefResolver> id() {
        return ID;
    }

    /** The text for {@code ref}. It names the system that the reference is from, which may be another than the resolver's. */
    public abstract <T> String toSerializationFormat(ActorRef<T> ref);

    /**
     * The reference that {@code serializedActorRef} was written for.
     *
     * <p>While its actor lives it is the very same object; the guardian's is the {@link ActorSystem}. References to message
     * adapters are found while their actor lives, and those of asks until the ask is over. What is not there, or not there any
     * more, gives a reference of that path and uid without an actor: messages to it are dead letters, whoever watches it hears
     * of its end, and an ask of it fails at once. So do, for now, references of other systems. A text without a uid finds
     * whichever incarnation there is at the moment.
     *
     * <p>Nothing checks that the actor takes a {@code T}, nor who may reach it: a text from a stranger can name any actor.
     *
     * @throws IllegalArgumentException if the text is not that of a reference
     */
    public abstract <T> ActorRef<T> resolveActorRef(String serializedActorRef);

    /** A stream that reads what Java serialisation has written, with the references in it resolved by this. */
    public final ObjectInputStream objectInputStream(InputStream in) throws IOException {
        return new RefInputStream(in, this);
    }
}
