// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.eventstream.EventStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** What became of each message and of each incarnation: one fate, and one end. From any thread. */
final class Books {
    /** A message with an account. */
    interface Entry {
        int number();
    }

    /** A failure without a stack, of which there are many. */
    static final class Expected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Expected() {
            super("on purpose", null, false, false);
        }
    }

    enum Fate {
        NONE_YET,
        PROCESSED,
        FAILED,
        DEAD_LETTER,
        DROPPED
    }

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicIntegerArray fates;
    private final LongAdder settled = new LongAdder();
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    /** With accounts for that many messages. */
    Books(int accounts) {
        fates = new AtomicIntegerArray(accounts);
    }

    /** Enters in the books what becomes a dead letter or is dropped in the lab from now on. */
    void audit(Lab lab) {
        ActorRef<AllDeadLetters> bookkeeper = lab.spawn(Behaviors.receiveMessageWithSame(this::report));
        lab.system().eventStream().tell(new EventStream.Subscribe<>(AllDeadLetters.class, bookkeeper));
        lab.reports(); // subscribed after it
    }

    private void report(AllDeadLetters report) {
        if (report.message() instanceof Entry entry) {
            if (report instanceof Dropped) {
                settle(entry, Fate.DROPPED);
            } else if (report instanceof DeadLetter) {
                settle(entry, Fate.DEAD_LETTER);
            } else {
                violations.add(report.toString());
            }
        }
    }

    /** Opens the account of one more message, which is about to be sent. */
    int open() {
        return sent.getAndIncrement();
    }

    void settle(Entry entry, Fate fate) {
        if (fates.compareAndSet(entry.number(), 0, fate.ordinal())) {
            settled.increment();
        } else {
            violations.add(entry + " was " + Fate.values()[fates.get(entry.number())] + ", and is " + fate);
        }
    }

    /** How many messages are on their way. */
    long unsettled() {
        return sent.get() - settled.sum();
    }

    int sent() {
        return sent.get();
    }

    long count(Fate fate) {
        long count = 0;
        for (int number = 0; number < sent.get(); number++) {
            count += fates.get(number) == fate.ordinal() ? 1 : 0;
        }
        return count;
    }

    void violation(String what) {
        violations.add(what);
    }

    /** Checks that all is settled, and as the system has counted it; {@code how} is how to do it again. */
    void close(Lab lab, String how) {
        Lab.awaitTrue(() -> unsettled() <= 0);
        assertThat(violations).as(how).isEmpty();
        assertThat(unsettled()).as(how).isZero();
        assertThat(ended.sum()).as(how).isEqualTo(begun.sum());
        assertThat(lab.system().inspect().deadLetters()).as(how).isEqualTo(count(Fate.DEAD_LETTER));
        assertThat(lab.system().inspect().dropped()).as(how).isEqualTo(count(Fate.DROPPED));
    }

    Incarnation begin() {
        begun.increment();
        return new Incarnation();
    }

    /** One incarnation, from its setup on. */
    final class Incarnation {
        private final AtomicBoolean over = new AtomicBoolean();

        /** Called for each of its signals. */
        void end(Signal signal) {
            if (signal instanceof PostStop || signal instanceof PreRestart) {
                if (over.compareAndSet(false, true)) {
                    ended.increment();
                } else {
                    violations.add("an incarnation ended a second time, by " + signal);
                }
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Fate fate : Fate.values()) {
            text.append(fate).append(" = ").append(count(fate)).append(", ");
        }
        return text.append(begun).append(" incarnations").toString();
    }
}
