// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.internal.behavior.HostSignal;
import io.lakon.internal.mailbox.LaneItem;
import io.lakon.internal.ref.InternalRef;

/** What travels in the lane of signals, between cells and from the scheduler. */
abstract sealed class CellSignal extends LaneItem {
    private CellSignal() {}

    /** Stop, after the message in hand. */
    static final class Stop extends CellSignal {}

    /** Stop, as soon as nothing is waiting. */
    static final class Retire extends CellSignal {}

    /** A single timer is over, as the mailbox had no room for its message. */
    static final class TimerKeptOut extends CellSignal {
        final CellTimers.Timer timer;

        TimerKeptOut(CellTimers.Timer timer) {
            this.timer = timer;
        }
    }

    /** A child has ended, and its name is free. */
    static final class ChildGone extends CellSignal {
        final LocalRef<?> child;

        ChildGone(LocalRef<?> child) {
            this.child = child;
        }
    }

    /** Somebody wants to know of the end of {@code watched}, which is this actor, or an adapter of it. */
    static final class Watch extends CellSignal {
        final InternalRef<?> watcher;
        final InternalRef<?> watched;

        Watch(InternalRef<?> watcher, InternalRef<?> watched) {
            this.watcher = watcher;
            this.watched = watched;
        }
    }

    /** Somebody does not want to know any more. */
    static final class Unwatch extends CellSignal {
        final InternalRef<?> watcher;
        final InternalRef<?> watched;

        Unwatch(InternalRef<?> watcher, InternalRef<?> watched) {
            this.watcher = watcher;
            this.watched = watched;
        }
    }

    /** Something for the actor's own supervisors. */
    static final class ForSupervisor extends CellSignal {
        final HostSignal signal;

        ForSupervisor(HostSignal signal) {
            this.signal = signal;
        }
    }
}
