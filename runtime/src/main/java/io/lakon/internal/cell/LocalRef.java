// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorPath;
import io.lakon.internal.ref.AnonymousName;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.SystemServices;
import io.lakon.internal.ref.Uid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reference to an actor of this JVM: there is one for each incarnation. It makes its path whenever somebody wants to see
 * it, as does an anonymous one its name.
 */
@SuppressWarnings("serial") // see InternalRef
public class LocalRef<T> extends InternalRef<T> {
    private final ActorLife<T> cell;
    private final @Nullable String name; // null for an anonymous one
    private final int uid = Uid.next();

    LocalRef(ActorLife<T> cell, @Nullable String name) {
        this.cell = cell;
        this.name = name;
    }

    final boolean isAnonymous() {
        return name == null;
    }

    final String name() {
        return name == null ? AnonymousName.of(cell.number) : name;
    }

    /** Of an anonymous one, which of its parent's it is. */
    final int number() {
        return cell.number;
    }

    @Override
    public void tell(T message) {
        cell.put(Objects.requireNonNull(message, "message"));
    }

    @Override
    public void deliver(Envelope envelope) {
        if (envelope.isNotice()) {
            cell.force(envelope);
        } else {
            cell.put(envelope);
        }
    }

    @Override
    public final void hurry() {
        cell.giveAwayNext();
    }

    /**
     * What to keep in place of {@code message}, which is being handled, so that it has its context when it is handled later;
     * null if there is no context to be had, which has been reported.
     */
    @Nullable
    Object carrying(Object message) {
        return message;
    }

    @Override
    public final void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        if (!cell.putSignal(new CellSignal.Watch(watcher, watched))) {
            watcher.deliver(cell.notice(watcher, watched));
        }
    }

    @Override
    public final void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        cell.putSignal(new CellSignal.Unwatch(watcher, watched)); // refused: the notice is out, and will be discarded
    }

    @Override
    public final void stop() {
        cell.putSignal(new CellSignal.Stop());
    }

    /** Stops the actor as soon as no message is waiting for it: what was told before this is handled. */
    public final void retire() {
        cell.putSignal(new CellSignal.Retire());
    }

    @Override
    public final ActorPath path() {
        ActorPath place = cell.parent == null
                ? ActorPath.root(cell.services().system().address())
                : cell.parent.cell().family().path().child(name());
        return place.withUid(uid);
    }

    @Override
    public final int uid() {
        return uid;
    }

    @Override
    public final SystemServices services() {
        return cell.services();
    }

    public final ActorLife<T> cell() {
        return cell;
    }
}
