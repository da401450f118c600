// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.actor.ActorPath;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.SystemServices;

/** A reference without an actor and without a system behind it. Nobody hears of its end, as it has none. */
@SuppressWarnings("serial") // see InternalRef
abstract class StubRef<T> extends InternalRef<T> {
    private final ActorPath path;

    StubRef(ActorPath path) {
        this.path = path;
    }

    @Override
    public final void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

    @Override
    public final void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

    @Override
    public void stop() {}

    @Override
    public final ActorPath path() {
        return path;
    }

    @Override
    public final SystemServices services() {
        throw Unsupported.because("What was to be done with " + this);
    }
}
