// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Receive;
import io.lakon.actor.Signal;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.tck.Journal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Notes all that happens to its instances. */
@Actor(autoStart = false)
@Supervised
@Supervised(on = UnsupportedOperationException.class, strategy = Supervised.Strategy.RESUME)
public class Player extends AbstractBehavior<Player.Command> {
    /** What players are told. */
    public sealed interface Command permits Become, Fail, Forgivable, Stop {}

    /** To be restarted. */
    public record Fail() implements Command {}

    /** To be resumed. */
    public record Forgivable() implements Command {}

    /** To stop. */
    public record Stop() implements Command {}

    /** To go on as another behaviour. */
    public record Become() implements Command {}

    private final Journal journal;
    private final int incarnation;

    @Inject
    Prop prop;

    @Inject
    Player(ActorContext<Command> context, Journal journal, AtomicInteger incarnations) {
        super(context);
        this.journal = journal;
        this.incarnation = incarnations.incrementAndGet();
        note("constructed");
    }

    @Inject
    void initialize(Journal same) {
        prop.belongsTo(incarnation); // fields come before initializers
        same.note(incarnation + " initialized with a prop");
    }

    @PostConstruct
    void begin() {
        note("begun");
    }

    @PreDestroy
    void end() {
        note("ended");
    }

    private void note(String what) {
        journal.note(incarnation + " " + what);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Become.class, become -> another())
                .onMessage(Fail.class, fail -> {
                    throw new IllegalStateException("as asked");
                })
                .onMessage(Forgivable.class, forgivable -> {
                    throw new UnsupportedOperationException("as asked");
                })
                .onMessage(Stop.class, stop -> Behaviors.stopped())
                .onSignal(PreRestart.class, this::onSignal)
                .onSignal(PostStop.class, this::onSignal)
                .build();
    }

    private Behavior<Command> onSignal(Signal signal) {
        note("hears " + signal);
        return this;
    }

    private static Behavior<Command> another() {
        return Behaviors.receive(Command.class)
                .onMessage(Fail.class, fail -> {
                    throw new IllegalStateException("as asked, another");
                })
                .onMessage(Stop.class, stop -> Behaviors.stopped())
                .build();
    }
}
