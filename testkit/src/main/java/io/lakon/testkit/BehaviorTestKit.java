// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Signal;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.internal.stub.StubContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Runs one behaviour on the thread of the test, message by message, and records what it does through its context.
 *
 * <p>The test gives each message by {@link #run}, and when that returns the message has been handled: nothing is waited for, and
 * nothing happens behind the test's back. What the behaviour tells others is found in a {@link TestInbox}: its children's in
 * {@link #childInbox}, what it tells itself in {@link #selfInbox}. What else it does through its context is an {@link Effect}, in
 * the order done: children are spawned and stopped, watches, timers and timeouts are set. None of these acts: a timer fires when
 * the test {@linkplain Effect.TimerScheduled#send() says so}, the end of one that is watched is a {@link #signal}, and a child
 * handles what the test gives its {@link #childTestKit}.
 *
 * <p>Messages from an adapter or of {@code pipeToSelf} wait in the own inbox, for {@link #runOne}; tasks for the executor of
 * the context run when the turn is over. Stashes and supervision work as they do in an actor, but time stands still: a backoff
 * never ends.
 *
 * <p>What needs a running system throws {@link UnsupportedOperationException}: asking, the scheduler, extensions. Test that, and
 * how actors work together, with {@link ActorTestKit}. Used by one thread at a time.
 */
public final class BehaviorTestKit<T> {
    private final StubContext<T> context;

    private BehaviorTestKit(StubContext<T> context) {
        this.context = context;
    }

    /** Starts {@code initialBehavior} under the name {@code testkit}, with the configuration of every {@code reference.conf}. */
    public static <T> BehaviorTestKit<T> create(Behavior<T> initialBehavior) {
        return create(initialBehavior, "testkit");
    }

    /** Starts {@code initialBehavior} under a name, with the configuration of every {@code reference.conf}. */
    public static <T> BehaviorTestKit<T> create(Behavior<T> initialBehavior, String name) {
        return create(initialBehavior, name, ConfigFactory.empty());
    }

    /**
     * Starts {@code initialBehavior} under a name, with settings that stand above every {@code reference.conf}. Throws what its
     * setup throws.
     *
     * @throws io.lakon.actor.InvalidActorNameException if the name is malformed
     */
    public static <T> BehaviorTestKit<T> create(Behavior<T> initialBehavior, String name, Config config) {
        return new BehaviorTestKit<>(StubContext.start(initialBehavior, name, config));
    }

    /** As {@link ActorTestKit#applicationTestConfig}. */
    public static Config applicationTestConfig() {
        return ActorTestKit.applicationTestConfig();
    }

    // What it is given.

    /**
     * Has the behaviour handle {@code message}. Throws what it throws past its supervisors, after it has received {@link
     * io.lakon.actor.PostStop} as it would have.
     *
     * @throws IllegalArgumentException if it has stopped
     */
    public void run(T message) {
        context.run(message);
    }

    /**
     * Has the behaviour handle the first message of {@link #selfInbox}. The failure of an adapter is a signal, as it is in an
     * actor.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public void runOne() {
        context.runOne();
    }

    /** Has the behaviour handle {@code signal}. Throws as {@link #run}; so it does if a death is not handled. */
    public void signal(Signal signal) {
        context.signal(signal);
    }

    // What it has told.

    public ActorRef<T> getRef() {
        return context.self();
    }

    /** What was told to the behaviour itself, by reference. {@link #run} takes nothing out of it, {@link #runOne} does. */
    public TestInbox<T> selfInbox() {
        return new TestInbox<>(context.self());
    }

    /**
     * What was told to the child of this name; fails if there is none, or not any more. Anonymous children are {@code $a}, {@code
     * $b} and so on.
     */
    public <U> TestInbox<U> childInbox(String name) {
        return new TestInbox<>(this.<U>child(name).self());
    }

    /** What was told to {@code child}; fails if that is none, or not any more. */
    public <U> TestInbox<U> childInbox(ActorRef<U> child) {
        return new TestInbox<>(child(child).self());
    }

    /**
     * The kit of {@code child}, which was started when the turn that spawned it was over; fails if that is none, or not any more.
     * Throws what its setup has thrown.
     */
    public <U> BehaviorTestKit<U> childTestKit(ActorRef<U> child) {
        StubContext<U> found = child(child);
        found.checkStarted();
        return new BehaviorTestKit<>(found);
    }

    private <U> StubContext<U> child(String name) {
        return context.<U>child(name)
                .orElseThrow(() -> new AssertionError(
                        context.self() + " has no child [" + name + "]; there are " + context.childrenNames()));
    }

    private <U> StubContext<U> child(ActorRef<U> ref) {
        StubContext<U> found = child(ref.path().name());
        if (!found.self().equals(ref)) {
            throw new AssertionError(ref + " is no child of " + context.self() + ", but has the name of one");
        }
        return found;
    }

    /** What was told to the receptionist, which does nothing. */
    public TestInbox<Receptionist.Command> receptionistInbox() {
        return new TestInbox<>(context.receptionist());
    }

    // What it has done.

    /** Takes out the oldest effect; {@link Effect.NoEffects} if there is none. */
    public Effect getEffect() {
        Effect oldest = context.effects().poll();
        return oldest == null ? Effects.noEffects() : oldest;
    }

    /** Takes out all effects, oldest first. */
    public List<Effect> getAllEffects() {
        Queue<Effect> effects = context.effects();
        List<Effect> all = new ArrayList<>(effects);
        effects.clear();
        return all;
    }

    public boolean hasEffects() {
        return !context.effects().isEmpty();
    }

    /** Takes out the oldest effect, and fails unless it is equal to {@code expected}. */
    public void expectEffect(Effect expected) {
        Effect oldest = getEffect();
        if (!oldest.equals(expected)) {
            throw unexpected(expected.toString(), oldest);
        }
    }

    /** Takes out the oldest effect, and fails unless it is an {@code effectClass}; returns it. */
    public <U extends Effect> U expectEffectClass(Class<U> effectClass) {
        Effect oldest = getEffect();
        if (!effectClass.isInstance(oldest)) {
            throw unexpected("an effect that is a " + effectClass.getSimpleName(), oldest);
        }
        return effectClass.cast(oldest);
    }

    private AssertionError unexpected(String expected, Effect found) {
        return new AssertionError(context.self().path().name() + ": expected " + expected + ", but "
                + (found instanceof Effect.NoEffects ? "there is no effect left" : "found " + found));
    }

    /** The behaviour that the next message goes to. */
    public Behavior<T> currentBehavior() {
        return context.currentBehavior();
    }

    /** What the last handler has answered: {@code same()} and {@code unhandled()} among the answers. */
    public Behavior<T> returnedBehavior() {
        return context.returnedBehavior();
    }

    /**
     * Whether the behaviour goes on: not once it has answered {@code stopped()}, or a supervisor has stopped it. After a failure that
     * was thrown to the test it still does, so that one kit can show several.
     */
    public boolean isAlive() {
        return Behavior.isAlive(context.currentBehavior());
    }

    /** What was logged through {@code getLog} of the context, of every level, oldest first. It goes to no appender. */
    public List<CapturedLogEvent> getAllLogEntries() {
        return context.logged();
    }

    public void clearLog() {
        context.clearLog();
    }
}
