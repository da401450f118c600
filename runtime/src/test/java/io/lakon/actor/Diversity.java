// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Comparator;

/** A dispatcher and a mailbox of each kind, small enough to be full at times. */
public final class Diversity {
    static final String SETTINGS = """
            lakon.scheduler.implementation = ""
            lakon.actor.default-dispatcher.throughput = 7
            fork-join { executor = fork-join-executor }
            fork-join-lifo { executor = fork-join-executor, fork-join-executor.task-peeking-mode = LIFO }
            thread-pool { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 3 }
            saturated {
              executor = thread-pool-executor
              thread-pool-executor { fixed-pool-size = 1, task-queue-size = 1, keep-alive-time = 1ms }
            }
            doomed { executor = fork-join-executor }
            pinned { type = PinnedDispatcher, thread-pool-executor.keep-alive-time = 1ms }
            virtual { executor = virtual-thread-executor, thread-pool-executor.fixed-pool-size = 3 }

            unbounded { mailbox-type = unbounded }
            bounded { mailbox-type = bounded, mailbox-capacity = 3 }
            patient { mailbox-type = bounded, mailbox-capacity = 3, mailbox-push-timeout-time = 100us }
            priority { mailbox-type = priority, comparator = "io.lakon.actor.Diversity$ByHash" }
            control-aware { mailbox-type = control-aware }
            """;

    static final String[] DISPATCHERS = {"fork-join", "fork-join-lifo", "thread-pool", "saturated", "pinned", "virtual"
    };

    static final String[] MAILBOXES = {"unbounded", "bounded", "patient", "priority", "control-aware"};

    private Diversity() {}

    static Props props(String dispatcher, String mailbox) {
        return MailboxSelector.fromConfig(mailbox).withDispatcherFromConfig(dispatcher);
    }

    /** As good an order as any, in which some are equal. */
    public static final class ByHash implements Comparator<Object> {
        public ByHash() {}

        @Override
        public int compare(Object one, Object other) {
            return Integer.compare(one.hashCode() & 7, other.hashCode() & 7);
        }
    }
}
