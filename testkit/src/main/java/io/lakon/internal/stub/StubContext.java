// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import com.typesafe.config.Config;
import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Cancellable;
import io.lakon.actor.InvalidActorNameException;
import io.lakon.actor.Props;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.StatusReply;
import io.lakon.actor.TimerScheduler;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.ref.AnonymousName;
import io.lakon.testkit.CapturedLogEvent;
import io.lakon.testkit.Effect;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The context of a behaviour under test: what the behaviour does through it is recorded, and not done. Its children are contexts
 * of the same kind, which start when its turn is over, and get no message that the test does not give them.
 */
public final class StubContext<T> extends StubLife<T> {
    private final StubSystem system;
    private final InboxRef<T> self;
    private final CapturingLogger log;
    private final StubTimers<T> timers;
    private final StubAdapters<T> adapters;
    private final Queue<Effect> effects = new ArrayDeque<>();
    private final Map<String, StubContext<?>> children = new LinkedHashMap<>();
    private final Queue<StubContext<?>> newborn = new ArrayDeque<>();
    private long anonymousChildren;
    private @Nullable Throwable failedStart;

    private StubContext(StubSystem system, ActorPath path, Behavior<T> initial) {
        super(initial);
        this.system = system;
        this.self = new InboxRef<>(path);
        this.log = new CapturingLogger(path.name());
        this.timers = new StubTimers<>(this);
        this.adapters = new StubAdapters<>(this);
    }

    /** Starts a behaviour at the top of a system of its own. */
    public static <T> StubContext<T> start(Behavior<T> initial, String name, Config config) {
        ActorPath.validatePathElement(name);
        StubSystem system = new StubSystem(config);
        StubContext<T> context = new StubContext<>(system, system.path().child(name), initial);
        context.start();
        return context;
    }

    @Override
    void between() {
        for (StubContext<?> child = newborn.poll(); child != null; child = newborn.poll()) {
            try {
                child.start();
            } catch (Throwable failure) {
                child.failedStart = failure; // which is not its parent's, and is thrown to who wants to see the child
            }
        }
        system.runTasks();
    }

    /** Has a message handled when the test takes it out, and made not before. */
    void later(InboxRef.Making<T> message) {
        self.deliver(new InboxRef.Unmade<>(() -> turn(message)));
    }

    // What the test looks at.

    @Override
    public InboxRef<T> self() {
        return self;
    }

    public InboxRef<Receptionist.Command> receptionist() {
        return system.receptionistInbox();
    }

    void record(Effect effect) {
        effects.add(effect);
    }

    public Queue<Effect> effects() {
        return effects;
    }

    public List<CapturedLogEvent> logged() {
        return log.events();
    }

    public void clearLog() {
        log.clear();
    }

    /** The child of this name. */
    @SuppressWarnings("unchecked") // the test knows what it takes
    public <U> Optional<StubContext<U>> child(String name) {
        return Optional.ofNullable((StubContext<U>) children.get(name));
    }

    public Set<String> childrenNames() {
        return children.keySet();
    }

    /** Throws what the behaviour threw when it was started, if it did. */
    public void checkStarted() {
        if (failedStart != null) {
            throw Interpreter.unchecked(failedStart);
        }
    }

    // What the behaviour sees.

    @Override
    public ActorRef<T> getSelf() {
        return self;
    }

    @Override
    public ActorSystem<Void> getSystem() {
        return system;
    }

    @Override
    public Logger getLog() {
        checkTurn();
        return log;
    }

    @Override
    public void setLoggerName(String name) {
        checkTurn();
    }

    @Override
    public void setLoggerName(Class<?> type) {
        checkTurn();
    }

    @Override
    public List<ActorRef<Void>> getChildren() {
        checkTurn();
        List<ActorRef<Void>> refs = new ArrayList<>();
        children.values().forEach(child -> refs.add(child.self.unsafeUpcast()));
        return refs;
    }

    @Override
    public Optional<ActorRef<Void>> getChild(String name) {
        checkTurn();
        return child(name).map(child -> child.self.unsafeUpcast());
    }

    @Override
    public <U> ActorRef<U> spawnAnonymous(Behavior<U> behavior, Props props) {
        checkTurn();
        ActorRef<U> child = add(behavior, AnonymousName.of(anonymousChildren++));
        record(new Effect.SpawnedAnonymous<>(behavior, props, child));
        return child;
    }

    @Override
    public <U> ActorRef<U> spawn(Behavior<U> behavior, String name, Props props) {
        checkTurn();
        ActorPath.validatePathElement(name);
        ActorRef<U> child = add(behavior, name);
        record(new Effect.Spawned<>(behavior, name, props, child));
        return child;
    }

    private <U> ActorRef<U> add(Behavior<U> behavior, String name) {
        if (children.containsKey(name)) {
            throw new InvalidActorNameException(
                    "Actor name [" + name + "] is not unique: a child of " + self + " has it");
        }
        StubContext<U> child = new StubContext<>(system, self.path().child(name), behavior);
        children.put(name, child);
        newborn.add(child);
        return child.self;
    }

    @Override
    public <U> void stop(ActorRef<U> child) {
        checkTurn();
        if (!child.path().parent().equals(self.path())) {
            throw new IllegalArgumentException("Only its children can be stopped through an actor's context, and "
                    + child + " is no child of " + self);
        }
        children.remove(child.path().name());
        record(new Effect.Stopped(child.path().name()));
    }

    /** They are gone at once: there is nothing to wait for. */
    @Override
    public boolean stopChildren() {
        List.copyOf(children.values()).forEach(child -> stop(child.self));
        return false;
    }

    @Override
    public <U> void watch(ActorRef<U> other) {
        checkTurn();
        record(new Effect.Watched<>(other));
    }

    @Override
    public <U> void watchWith(ActorRef<U> other, T message) {
        checkTurn();
        record(new Effect.WatchedWith<>(other, message));
    }

    @Override
    public <U> void unwatch(ActorRef<U> other) {
        checkTurn();
        record(new Effect.Unwatched<>(other));
    }

    @Override
    public void setReceiveTimeout(Duration timeout, T message) {
        checkTurn();
        record(new Effect.ReceiveTimeoutSet<>(timeout, message));
    }

    @Override
    public void cancelReceiveTimeout() {
        checkTurn();
        record(new Effect.ReceiveTimeoutCancelled());
    }

    @Override
    public <U> Cancellable scheduleOnce(Duration delay, ActorRef<U> target, U message) {
        checkTurn();
        record(new Effect.Scheduled<>(delay, target, message));
        return Cancellable.alreadyCancelled();
    }

    @Override
    public TimerScheduler<T> timers() {
        return timers;
    }

    @Override
    public void cancelTimers() {
        timers.cancelAll();
    }

    @Override
    public int restartStashCapacity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Behavior<T> delegate(Behavior<T> delegator, T message) {
        checkTurn();
        return handle(Interpreter.validateAsInitial(Interpreter.start(delegator, this)), message);
    }

    @Override
    public Executor getExecutionContext() {
        return system.executionContext();
    }

    @Override
    public <U> ActorRef<U> messageAdapter(Class<U> type, Function<U, T> adapter) {
        checkTurn();
        ActorRef<U> ref = adapters.register(type, adapter);
        record(new Effect.MessageAdapter<U, T>(type, message -> {
            try {
                return adapter.apply(message);
            } catch (Exception failure) {
                throw Interpreter.unchecked(failure);
            }
        }));
        return ref;
    }

    @Override
    public <Req, Res> void ask(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<Res>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse) {
        throw Unsupported.because("An ask");
    }

    @Override
    public <Req, Res> void askWithStatus(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<StatusReply<Res>>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse) {
        throw Unsupported.because("An ask");
    }

    @Override
    @SuppressWarnings("NullAway") // one of the two is null: that is what the function is told
    public <V> void pipeToSelf(CompletionStage<V> future, Function2<V, Throwable, T> applyToResult) {
        checkTurn();
        future.whenComplete((value, thrown) -> later(() -> applyToResult.apply(value, cause(thrown))));
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
