// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.Cancellable;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.internal.ref.DeathNotice;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the one who asks, until the first reply or the time-out. What comes after is counted as a late reply.
 *
 * <p>The question travels in an envelope on which the recipient marks what it does with it; that is how a time-out knows
 * its reason. The marks are written by the recipient's turn and read, perhaps a moment late, by the scheduler's thread.
 */
final class AskRef<R> extends InternalRef<R> {
    private final SystemServices services;
    private final Outcome<R> outcome;
    private final Duration timeout;
    private final AtomicBoolean over = new AtomicBoolean();
    private final long askedAt;
    private @Nullable ActorPath path;
    private @Nullable Cancellable timer; // written before the question is sent, and so before any reply to it

    AskRef(SystemServices services, Duration timeout, Outcome<R> outcome) {
        this.services = services;
        this.timeout = timeout;
        this.outcome = outcome;
        this.askedAt = services.scheduler().nanoTime();
    }

    /** Sends the question and starts the clock. */
    <Q> void ask(RecipientRef<Q> recipient, Q question, Scheduler scheduler) {
        if (recipient instanceof InternalRef<Q> ref) {
            Asked asked = new Asked(question, ref);
            timer = scheduler.scheduleOnce(timeout, () -> fail(asked.explanation()), Runnable::run);
            ref.deliver(asked);
        } else {
            timer = scheduler.scheduleOnce(
                    timeout, () -> fail("Ask of [" + recipient + "] timed out after " + timeout), Runnable::run);
            recipient.tell(question);
        }
    }

    private void fail(String why) {
        if (end()) {
            outcome.failure(new AskTimeoutException(why));
        }
    }

    private boolean end() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        Cancellable running = timer;
        if (running != null) {
            running.cancel();
        }
        return true;
    }

    @Override
    public void tell(R reply) {
        Objects.requireNonNull(reply, "reply");
        if (end()) {
            outcome.reply(reply);
        } else {
            services.deadLetterOffice().lateReply(reply, this);
        }
    }

    /** The question, and how far it has come. */
    private final class Asked extends Question {
        private final Object question;
        private final InternalRef<?> recipient;
        private volatile long begunAt; // 0 until then
        private volatile long handledAt; // 0 until then

        Asked(Object question, InternalRef<?> recipient) {
            this.question = Objects.requireNonNull(question, "the message that the factory made");
            this.recipient = recipient;
        }

        @Override
        public Object message() {
            return question;
        }

        @Override
        public ActorRef<?> sender() {
            return AskRef.this;
        }

        @Override
        public void begun() {
            begunAt = now();
        }

        @Override
        public void handled() {
            handledAt = now();
        }

        @Override
        public void unread() {
            fail(about() + " failed: the recipient has stopped without reading it");
        }

        private long now() {
            return services.scheduler().nanoTime() | 1; // never the 0 that says not yet
        }

        String explanation() {
            String timedOut = about() + " timed out after " + timeout + ": ";
            if (begunAt == 0) {
                return timedOut + "it is still in the recipient's mailbox, never taken out";
            }
            if (handledAt == 0) {
                return timedOut + "the recipient is still handling it, for " + since(begunAt);
            }
            return timedOut + "the recipient handled it " + since(handledAt) + " ago without a reply (it took "
                    + Duration.ofNanos(begunAt - askedAt) + " to be read)";
        }

        private Duration since(long then) {
            return Duration.ofNanos(now() - then);
        }

        private String about() {
            return "Ask of " + recipient + " with [" + question.getClass().getName() + "]";
        }
    }

    @Override
    public void deliver(Envelope envelope) {
        services.deadLetterOffice()
                .deadLetter(envelope.message(), services.system().deadLetters(), this);
    }

    @Override
    public void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        // Nobody learns anything from the end of an ask; to the watcher, what cannot be watched has ended.
        watcher.deliver(new DeathNotice(watched, null));
    }

    @Override
    public void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

    @Override
    public void stop() {}

    /** Made when somebody wants to see it: most asks are over before. */
    @Override
    public synchronized ActorPath path() {
        ActorPath known = path;
        if (known == null) {
            known = services.temporaryPath("ask");
            path = known;
        }
        return known;
    }

    @Override
    public SystemServices services() {
        return services;
    }
}
