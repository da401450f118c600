// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.Cancellable;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.internal.ref.DeathNotice;
import io.lakon.internal.ref.EndAware;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import io.lakon.internal.ref.Uid;
import java.math.BigDecimal;
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
@SuppressWarnings("serial") // see InternalRef
final class AskRef<R> extends InternalRef<R> implements EndAware {
    private final SystemServices services;
    private final @Nullable InternalRef<?> asker; // null outside of actors
    private final Outcome<R> outcome;
    private final Duration timeout;
    private final AtomicBoolean over = new AtomicBoolean();
    private final long askedAt;
    private final int uid = Uid.next();
    private volatile @Nullable ActorPath path;
    private volatile @Nullable Cancellable timer; // start() writes it and reads over, end() the other way round

    AskRef(SystemServices services, @Nullable InternalRef<?> asker, Duration timeout, Outcome<R> outcome) {
        this.services = services;
        this.asker = asker;
        this.timeout = timeout;
        this.outcome = outcome;
        this.askedAt = now();
    }

    /** Sends the question and starts the clock. */
    <Q> void ask(RecipientRef<Q> recipient, Q question, Scheduler scheduler) {
        if (recipient instanceof InternalRef<Q> ref) {
            Asked asked = new Asked(question, ref);
            start(scheduler, () -> fail(asked.explanation()));
            ref.deliver(asked);
        } else {
            start(scheduler, () -> fail("Ask of [" + recipient + "] timed out after " + inWords(timeout)));
            recipient.tell(question);
        }
    }

    private void start(Scheduler scheduler, Runnable timedOut) {
        services.remember(this); // first: a short time-out may be over before scheduleOnce returns
        timer = scheduler.scheduleOnce(timeout, timedOut, Runnable::run);
        if (over.get()) { // or whoever made the question has replied to it, when there was nothing to forget yet
            services.forget(this);
            timer.cancel();
        }
    }

    private void fail(String why) {
        fail(new AskTimeoutException(why));
    }

    /** Ends the ask, unless it is over. */
    void fail(Exception failure) {
        if (end()) {
            outcome.failure(failure);
        }
    }

    /** Ends the ask, and tells nobody; false if it was over. */
    boolean end() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        services.forget(this);
        ActorPath known = path;
        if (known != null) {
            services.temporaries().remove(known);
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

    /** How far a question has come. */
    private enum Stage {
        WAITING,
        BEGUN,
        KEPT,
        HANDLED
    }

    /** The question, and how far it has come. */
    private final class Asked extends Question {
        private final Object question;
        private final InternalRef<?> recipient;
        private volatile Stage stage = Stage.WAITING; // written last: whoever reads it sees the rest
        private long readAt;
        private long stageAt;
        private @Nullable Throwable failure;

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
            readAt = now();
            enter(Stage.BEGUN);
        }

        @Override
        public void kept() {
            enter(Stage.KEPT);
        }

        @Override
        public void failed(Throwable thrown) {
            failure = thrown;
        }

        @Override
        public void handled() {
            enter(Stage.HANDLED);
        }

        private void enter(Stage next) {
            stageAt = now();
            stage = next;
        }

        @Override
        public void unread() {
            fail(about() + " failed: the recipient has stopped without reading it");
        }

        @Override
        public void dropped(String why) {
            fail(about() + " failed: the recipient dropped it, as " + why);
        }

        @Override
        public void keptOut(String why) {
            fail(about() + " failed: the recipient did not take it, as " + why);
        }

        String explanation() {
            return about() + " timed out after " + inWords(timeout) + ": " + reason();
        }

        private String reason() {
            switch (stage) {
                case WAITING:
                    return "it is still in the recipient's mailbox, never taken out";
                case BEGUN:
                    return "the recipient is still handling it, for " + sinceStage();
                case KEPT:
                    return "the recipient keeps it for later, since " + sinceStage() + " ago";
                default:
                    return failure == null
                            ? "the recipient handled it " + sinceStage() + " ago without a reply (it took "
                                    + inWords(Duration.ofNanos(readAt - askedAt)) + " to be read)"
                            : "the recipient failed while it handled it, " + sinceStage() + " ago: " + inWords(failure);
            }
        }

        private String sinceStage() {
            return inWords(Duration.ofNanos(now() - stageAt));
        }

        private String about() {
            return "Ask of " + recipient + " with [" + question.getClass().getName() + "]";
        }
    }

    private long now() {
        return services.scheduler().nanoTime();
    }

    /** What a failure says of itself is a user's code, and may fail as well: the ask is to end all the same. */
    private static String inWords(Throwable failure) {
        try {
            return failure.toString();
        } catch (RuntimeException unspeakable) {
            return failure.getClass().getName();
        }
    }

    private static String inWords(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1000
                ? millis + " ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** Its recipient will not reply any more, if it ever would have. */
    @Override
    public void systemEnded() {
        fail("Ask failed: the actor system " + services.system().name() + " has ended, and nobody has replied");
    }

    /** A question that is put to the one who asks is a reply, and wants one in turn. */
    @Override
    @SuppressWarnings("unchecked") // who asks it knows what it takes
    public void deliver(Envelope envelope) {
        if (!(envelope instanceof Question question)) {
            services.deadLetterOffice()
                    .deadLetter(envelope.message(), services.system().deadLetters(), this);
        } else if (end()) {
            question.begun();
            question.handled();
            outcome.reply((R) question.message());
        } else {
            services.deadLetterOffice().lateReply(question.message(), this);
            question.unread();
        }
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

    /** For logs: the path of an ask alone leads nobody to who asked. */
    @Override
    public String toString() {
        return asker == null ? super.toString() : super.toString() + " of " + asker;
    }

    @Override
    public int uid() {
        return uid;
    }

    /** Made when somebody wants to see it, most asks are over before; from then on the ask can be found by it. */
    @Override
    public synchronized ActorPath path() {
        ActorPath known = path;
        if (known == null) {
            known = services.temporaries().newPath("ask", uid);
            path = known; // seen by the end of the ask; or else we see that it is over
            services.temporaries().add(known, this);
            if (over.get()) {
                services.temporaries().remove(known);
            }
        }
        return known;
    }

    @Override
    public SystemServices services() {
        return services;
    }
}
