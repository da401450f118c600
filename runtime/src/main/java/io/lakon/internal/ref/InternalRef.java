// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;

/** What every reference of this toolkit is. Two are equal if they are the same object: one is made for an incarnation. */
public abstract class InternalRef<T> implements ActorRef<T> {
    /** The reference behind an {@link ActorRef}, which only this toolkit makes. */
    @SuppressWarnings("unchecked")
    public static <T> InternalRef<T> of(ActorRef<T> ref) {
        return (InternalRef<T>) ref;
    }

    /** The system this reference is from. */
    public abstract SystemServices services();

    /** Delivers a message that the runtime has something to know about; it counts as an ordinary one. */
    public abstract void deliver(Envelope envelope);

    /** Has {@code watcher} receive a {@link DeathNotice} about {@code watched}, which is this or stands for this. */
    public abstract void watchedBy(InternalRef<?> watcher, InternalRef<?> watched);

    /** Ends that. */
    public abstract void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched);

    /** Stops the actor, after the message that it is handling. */
    public abstract void stop();

    @Override
    public final int compareTo(ActorRef<?> other) {
        int byPath = path().compareTo(other.path());
        return byPath != 0 ? byPath : Integer.compare(path().uid(), other.path().uid());
    }

    @Override
    public String toString() {
        ActorPath path = path();
        return "Actor[" + path.toSerializationFormat() + "]";
    }
}
