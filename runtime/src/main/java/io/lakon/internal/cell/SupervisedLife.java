// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.TimerScheduler;
import io.lakon.actor.spi.MessageContext;
import io.lakon.internal.behavior.HostSignal;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.behavior.SpecialBehavior;
import io.lakon.internal.behavior.Stashes;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.mailbox.MessageQueue;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an actor does for its own supervisors, and for whoever asked what it is handling. */
abstract class SupervisedLife<T> extends ActorLife<T> {
    SupervisedLife(
            Behavior<T> initial,
            SystemServices services,
            @Nullable LocalRef<?> parent,
            @Nullable String name,
            int number,
            MessageQueue queue,
            Dispatcher dispatcher,
            @Nullable MessageContext context) {
        super(initial, services, parent, name, number, queue, dispatcher, context);
    }

    @Override
    public TimerScheduler<T> timers() {
        RareParts<T> parts = rareParts();
        if (parts.timers == null) {
            parts.timers = new CellTimers<>(this, services.scheduler());
        }
        return parts.timers;
    }

    @Override
    public void cancelTimers() {
        RareParts<T> parts = rare;
        if (parts != null) {
            parts.cancelTimers();
        }
    }

    @Override
    public boolean stopChildren() {
        boolean some = stopAllChildren();
        rareParts().awaitsChildren = some;
        return some;
    }

    @Override
    public Cancellable signalAfter(Duration delay, HostSignal signal) {
        return services.scheduler()
                .scheduleOnce(delay, () -> putSignal(new CellSignal.ForSupervisor(signal)), Runnable::run);
    }

    @Override
    public long nanoTime() {
        return services.scheduler().nanoTime();
    }

    @Override
    public int restartStashCapacity() {
        return services.restartStashCapacity();
    }

    @Override
    public void resumed(Throwable thrown) {
        tellAsker(thrown);
        record = record.failed(ActorStatus.RUNNING, thrown);
    }

    @Override
    public void resumeWith(Throwable thrown, @Nullable Behavior<?> behavior) {
        rareParts().resumption = new RareParts.Resumption(thrown, progress(), behavior);
    }

    @Override
    public @Nullable Behavior<?> resumption(Throwable thrown) {
        RareParts<T> parts = rare;
        RareParts.Resumption last = parts == null ? null : parts.resumption;
        return last != null && last.failure() == thrown && last.step() == progress()
                ? last.behavior()
                : Behaviors.same();
    }

    @Override
    public Behavior<T> current() {
        RareParts<T> parts = rare;
        return Interpreter.innermost(parts == null || parts.standIn == null ? behavior : parts.standIn);
    }

    @Override
    public @Nullable Behavior<T> standIn(@Nullable Behavior<T> other) {
        RareParts<T> parts = rareParts();
        Behavior<T> before = parts.standIn;
        if (before != other) { // a store marks a card, whose cache line other processors may be writing to
            parts.standIn = other;
        }
        return before;
    }

    @Override
    public Behavior<T> handle(Behavior<T> other, T message) {
        Behavior<T> before = standIn(other);
        try {
            Behavior<T> next = Interpreter.message(other, this, message);
            if (next == SpecialBehavior.UNHANDLED) {
                unhandled(message);
            }
            return Interpreter.canonicalize(next, other, this);
        } finally {
            standIn(before);
        }
    }

    @Override
    public Stashes stashes() {
        RareParts<T> parts = rareParts();
        if (parts.stashes == null) {
            parts.stashes = new Stashes();
        }
        return parts.stashes;
    }

    @Override
    public int stashesMade() {
        RareParts<T> parts = rare;
        return parts == null || parts.stashes == null ? 0 : parts.stashes.made();
    }

    @Override
    public void restarting(Throwable thrown, boolean backingOff) {
        tellAsker(thrown);
        record = record.failed(backingOff ? ActorStatus.BACKING_OFF : ActorStatus.RESTARTING, thrown);
    }

    @Override
    public void restarted() {
        record = record.restarted();
    }

    @Override
    public void recovered() {
        record = record.recovered();
    }

    @Override
    public @Nullable Object keep(Object message) {
        Question question = inHand;
        if (question == null || question.message() != message) {
            return self.carrying(message);
        }
        Object kept = self.carrying(question);
        if (kept != null) {
            inHand = null;
            question.kept();
        }
        return kept;
    }

    @Override
    public <R> R takeUp(Object kept, Function<Object, R> handler, R otherwise) {
        return kept instanceof Carried carried
                ? carried.within(this, () -> takeUp(carried.inner(), handler), otherwise)
                : takeUp(kept, handler);
    }

    @Override
    public void settle(Object kept) {
        takeUp(kept instanceof Carried carried ? carried.inner() : kept, Function.identity());
    }

    private <R> R takeUp(Object message, Function<Object, R> handler) {
        return message instanceof Question question ? takeUp(question, handler) : handler.apply(message);
    }

    @Override
    final <R> R takeUp(Question question, Function<Object, R> handler) {
        Question before = inHand;
        inHand = question;
        question.begun();
        try {
            return handler.apply(question.message());
        } catch (Throwable thrown) {
            question.failed(thrown); // what is thrown from here stops the actor, when the question is in hand no more
            throw thrown;
        } finally {
            if (inHand == question) { // else it was put aside
                question.handled();
            }
            inHand = before;
        }
    }

    @Override
    public void deadLetter(Object kept) {
        discard(kept);
    }

    @Override
    public void dropped(Object message, String reason) {
        ActorRef<?> sender = nobody();
        if (inHand != null) {
            sender = inHand.sender();
            inHand.dropped(reason);
        }
        services.deadLetterOffice().dropped(message, reason, sender, self);
    }

    @Override
    public void unhandled(Object message) {
        services.deadLetterOffice().unhandled(message, inHand == null ? nobody() : inHand.sender(), self);
    }
}
