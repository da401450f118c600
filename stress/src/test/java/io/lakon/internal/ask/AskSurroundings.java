// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Address;
import io.lakon.actor.Cancellable;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Props;
import io.lakon.actor.Scheduler;
import io.lakon.actor.spi.Overdue;
import io.lakon.internal.deadletter.DeadLetterOffice;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.eventstream.EventBus;
import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.mailbox.MailboxType;
import io.lakon.internal.ref.EndAware;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import io.lakon.internal.ref.TemporaryRefs;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** What one ask needs of a system, and no more: a recipient that keeps the question, and a clock that is moved by hand. */
final class AskSurroundings implements SystemServices {
    private static final Config CONFIG = ConfigFactory.load();
    private static final ActorPath PATH =
            ActorPath.root(Address.create("lakon", "stress")).child("recipient");

    private final DeadLetterOffice deadLetterOffice = new DeadLetterOffice(CONFIG, new EventBus(), () -> 0L);
    private final Set<EndAware> remembered = ConcurrentHashMap.newKeySet();
    private final TemporaryRefs temporaries = new TemporaryRefs(PATH.root());
    private final HandScheduler scheduler = new HandScheduler();
    private final Recipient recipient = new Recipient();

    /** Has the time of the ask run out. */
    void timeOut() {
        scheduler.action.run();
    }

    boolean isTimerCancelled() {
        return scheduler.cancelled;
    }

    boolean isForgotten() {
        return remembered.isEmpty();
    }

    InternalRef<String> recipient() {
        return recipient;
    }

    Question question() {
        return (Question) recipient.received;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public DeadLetterOffice deadLetterOffice() {
        return deadLetterOffice;
    }

    @Override
    public void remember(EndAware one) {
        remembered.add(one);
    }

    @Override
    public void forget(EndAware one) {
        remembered.remove(one);
    }

    private static final class HandScheduler implements Scheduler, Cancellable {
        private Runnable action;
        private volatile boolean cancelled;

        @Override
        public Cancellable scheduleOnce(Duration delay, Runnable timeOut, Executor executor) {
            action = timeOut;
            return this;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public boolean cancel() {
            cancelled = true;
            return true;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public Cancellable scheduleWithFixedDelay(
                Duration initialDelay, Duration delay, Runnable again, Executor executor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Cancellable scheduleAtFixedRate(
                Duration initialDelay, Duration interval, Runnable again, Executor executor) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public boolean refusesAsks() {
        return false;
    }

    @Override
    public List<Overdue> interruptTurns() {
        return List.of();
    }

    @SuppressWarnings("serial") // see InternalRef
    private final class Recipient extends InternalRef<String> {
        private Envelope received;

        @Override
        public void deliver(Envelope envelope) {
            received = envelope;
        }

        @Override
        public void tell(String message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SystemServices services() {
            return AskSurroundings.this;
        }

        @Override
        public ActorPath path() {
            return PATH;
        }

        @Override
        public void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

        @Override
        public void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

        @Override
        public void stop() {}
    }

    @Override
    public ActorSystem<Void> system() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dispatcher dispatcher(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Dispatcher defaultDispatcher() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MailboxType mailbox(Props props) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CoarseClock coarseClock() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CoordinatedShutdown coordinatedShutdown() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TemporaryRefs temporaries() {
        return temporaries;
    }

    @Override
    public InternalRef<?> resolve(ActorPath path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int restartStashCapacity() {
        throw new UnsupportedOperationException();
    }
}
