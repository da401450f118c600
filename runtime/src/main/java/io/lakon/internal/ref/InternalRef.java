// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorRefResolver;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;

/**
 * What every reference of this toolkit is. Two are equal if they name the same incarnation: the same path with the same uid.
 * Those to a living actor are one object, which collections compare first.
 */
@SuppressWarnings("serial") // a SerializedRef is written in its place
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

    /** Has another thread run what the calling one has told this, and would run next: it may be about to wait for that. */
    public void hurry() {}

    @Override
    public final int compareTo(ActorRef<?> other) {
        int byPath = path().compareTo(other.path());
        return byPath != 0 ? byPath : Integer.compare(uid(), of(other).uid());
    }

    /** That of the path, for those who make their path only when somebody wants to see it. */
    public int uid() {
        return path().uid();
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || other instanceof InternalRef<?> that && uid() == that.uid() && path().equals(that.path());
    }

    /** The uid is by chance already; only a place that has no incarnations has none. */
    @Override
    public final int hashCode() {
        int uid = uid();
        return uid == ActorPath.UNDEFINED_UID ? path().hashCode() : uid;
    }

    protected final Object writeReplace() {
        return new SerializedRef(ActorRefResolver.get(services().system()).toSerializationFormat(this));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("No reference is written as such: this is a forgery");
    }

    @Override
    public String toString() {
        ActorPath path = path();
        return "Actor[" + path.toSerializationFormat() + "]";
    }
}
