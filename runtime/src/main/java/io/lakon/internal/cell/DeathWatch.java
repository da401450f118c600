// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ChildFailed;
import io.lakon.actor.Terminated;
import io.lakon.internal.ref.DeathNotice;
import io.lakon.internal.ref.InternalRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Whom one actor watches, and who watches it. */
final class DeathWatch {
    /** In place of a message: tell of the death by a signal. */
    private static final Object BY_SIGNAL = new Object();

    /** Who watches, and by which of the actor's references. */
    private record Watcher(InternalRef<?> ref, InternalRef<?> watched) {}

    private final InternalRef<?> self;
    private final Map<InternalRef<?>, Object> watching = new HashMap<>(4);
    private final Set<Watcher> watchers = new LinkedHashSet<>(4); // told in this order

    DeathWatch(InternalRef<?> self) {
        this.self = self;
    }

    void watch(ActorRef<?> other, @Nullable Object message) {
        InternalRef<?> ref = InternalRef.of(other);
        if (ref == self) {
            return; // nobody outlives itself to hear of it
        }
        Object how = message == null ? BY_SIGNAL : message;
        Object before = watching.putIfAbsent(ref, how);
        if (before == null) {
            ref.watchedBy(self, ref);
        } else if (!before.equals(how)) {
            throw new IllegalStateException(self + " watches " + ref + " already, "
                    + (before == BY_SIGNAL ? "by signal" : "with [" + before + "]") + ", and was to watch it "
                    + (how == BY_SIGNAL ? "by signal" : "with [" + how + "]") + ": unwatch it first");
        }
    }

    void unwatch(ActorRef<?> other) {
        InternalRef<?> ref = InternalRef.of(other);
        if (watching.remove(ref) != null) {
            ref.unwatchedBy(self, ref);
        }
    }

    /**
     * What the actor is to be given for {@code notice}: the message agreed on, a signal, or null if it watches no longer.
     */
    @Nullable
    Object taken(DeathNotice notice) {
        Object how = watching.remove(notice.who());
        if (how != BY_SIGNAL) {
            return how;
        }
        Throwable failure = notice.failure();
        return failure == null ? new Terminated(notice.who()) : new ChildFailed(notice.who(), failure);
    }

    void addWatcher(InternalRef<?> watcher, InternalRef<?> watched) {
        watchers.add(new Watcher(watcher, watched));
    }

    void removeWatcher(InternalRef<?> watcher, InternalRef<?> watched) {
        watchers.remove(new Watcher(watcher, watched));
    }

    /** Ends all watches of this actor. */
    void unwatchAll() {
        watching.keySet().forEach(ref -> ref.unwatchedBy(self, ref));
        watching.clear();
    }

    /** Tells everyone who watches this actor that it has stopped. */
    void announce(BiFunction<InternalRef<?>, InternalRef<?>, DeathNotice> notice) {
        for (Watcher each : watchers) {
            each.ref.deliver(notice.apply(each.ref, each.watched));
        }
        watchers.clear();
    }
}
