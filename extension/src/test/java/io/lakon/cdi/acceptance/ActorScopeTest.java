// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ActorScoped;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class ActorScopeTest {
    sealed interface Command permits Fail, Stop, Add, Discard {}

    record Fail() implements Command {}

    record Stop() implements Command {}

    record Add(int amount) implements Command {}

    record Discard() implements Command {}

    /** The bean of the scope: what one actor has earned since it was started. */
    @ActorScoped
    static class Purse {
        private final Journal journal;
        private int sum;

        Purse() { // for the proxy
            this.journal = new Journal();
        }

        @Inject
        Purse(Journal journal, ActorContext<Command> actor) {
            this.journal = journal;
            journal.note("purse of " + actor.getSelf().path().name());
        }

        int add(int amount) {
            sum += amount;
            return sum;
        }

        @PreDestroy
        void burn() {
            journal.note("purse burnt with " + sum);
        }
    }

    /** One for all actors, and yet each has a purse of its own. */
    @ApplicationScoped
    static class Cashier {
        @Inject
        Purse purse;

        int take(int amount) {
            return purse.add(amount);
        }
    }

    @Dependent
    static class Pocket {
        @Inject
        Journal journal;

        @Inject
        Purse purse;

        @PreDestroy
        void empty() {
            journal.note("pocket emptied, " + purse.add(0) + " in the purse");
        }
    }

    abstract static class Earning extends AbstractBehavior<Command> {
        @Inject
        Journal journal;

        @Inject
        Cashier cashier;

        @Inject
        Purse purse;

        @Inject
        Pocket pocket;

        @Inject
        Instance<Purse> purses;

        Earning(ActorContext<Command> context) {
            super(context);
        }

        @PreDestroy
        void end() {
            journal.note("ended with " + purse.add(0));
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Fail.class, fail -> {
                        throw new IllegalStateException("as asked");
                    })
                    .onMessage(Stop.class, stop -> Behaviors.stopped())
                    .onMessage(Add.class, add -> noted(cashier.take(add.amount)))
                    .onMessage(Discard.class, discard -> discarded())
                    .onSignal(PreRestart.class, signal -> noted("PreRestart with " + cashier.take(0)))
                    .onSignal(PostStop.class, signal -> noted("PostStop with " + cashier.take(0)))
                    .build();
        }

        private Behavior<Command> discarded() {
            purses.destroy(purse);
            return this;
        }

        private Behavior<Command> noted(Object entry) {
            journal.note(entry);
            return this;
        }
    }

    @Actor
    @Supervised
    static class Busker extends Earning {
        @Inject
        Busker(ActorContext<Command> context, Purse purse) {
            super(context);
            purse.add(1);
        }
    }

    @Actor
    static class Idler extends Earning {
        @Inject
        Idler(ActorContext<Command> context) {
            super(context);
        }
    }

    @Dependent
    static class Street {
        @Inject
        @ActorName("busker")
        ActorRef<Command> busker;

        @Inject
        @ActorName("idler")
        ActorRef<Command> idler;
    }

    private static Playhouse street() {
        return Playhouse.of(
                        Busker.class,
                        Idler.class,
                        Street.class,
                        Purse.class,
                        Cashier.class,
                        Pocket.class,
                        Journal.class)
                .open();
    }

    @Test
    void allThatAnIncarnationUsesSharesOneInstance() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> busker = house.get(Street.class).busker;
            journal.expect("purse of busker");

            busker.tell(new Add(10));
            busker.tell(new Add(10));

            journal.expect(11, 21);
            journal.expectNothing();
        }
    }

    @Test
    void anInstanceIsMadeWhenItIsFirstUsed() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            journal.expect("purse of busker");
            journal.expectNothing();

            house.get(Street.class).idler.tell(new Add(5));

            journal.expect("purse of idler", 5);
        }
    }

    @Test
    void aRestartEndsItAfterPreDestroyAndTheNextIncarnationHasAnother() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> busker = house.get(Street.class).busker;
            journal.expect("purse of busker");

            busker.tell(new Add(10));
            busker.tell(new Fail());
            busker.tell(new Add(20));

            journal.expect(
                    11,
                    "PreRestart with 11",
                    "ended with 11",
                    "pocket emptied, 11 in the purse",
                    "purse burnt with 11",
                    "purse of busker",
                    21);
        }
    }

    @Test
    void aStopEndsItAfterPostStopAndPreDestroy() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            journal.expect("purse of busker");

            house.get(Street.class).busker.tell(new Stop());

            journal.expect("PostStop with 1", "ended with 1", "pocket emptied, 1 in the purse", "purse burnt with 1");
            journal.expectNothing();
        }
    }

    @Test
    void aFailureWithoutSupervisionEndsItToo() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            journal.expect("purse of busker");
            ActorRef<Command> idler = house.get(Street.class).idler;

            idler.tell(new Add(3));
            idler.tell(new Fail());

            journal.expect(
                    "purse of idler",
                    3,
                    "PostStop with 3",
                    "ended with 3",
                    "pocket emptied, 3 in the purse",
                    "purse burnt with 3");
        }
    }

    @Test
    void theActorMayDestroyItAndThenHasAnother() {
        try (Playhouse house = street()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> busker = house.get(Street.class).busker;
            journal.expect("purse of busker");

            busker.tell(new Discard());
            busker.tell(new Add(2));

            journal.expect("purse burnt with 1", "purse of busker", 2);
        }
    }

    @Test
    void outsideOfActorsTheContainerRefusesIt() {
        try (Playhouse house = street()) {
            Cashier cashier = house.get(Cashier.class);

            assertThatExceptionOfType(ContextNotActiveException.class)
                    .isThrownBy(() -> cashier.take(1))
                    .withMessageContaining("ActorScoped");
        }
    }

    @Actor
    static class Frugal extends AbstractBehavior<Command> {
        private final Instance<Cashier> cashier;
        private final Journal journal;

        @Inject
        Frugal(ActorContext<Command> context, Instance<Cashier> cashier, Journal journal) {
            super(context);
            this.cashier = cashier;
            this.journal = journal;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().onMessage(Add.class, add -> noted()).build();
        }

        private Behavior<Command> noted() {
            getContext()
                    .spawn(
                            Behaviors.setup(child -> {
                                journal.note("child: " + outcome());
                                return Behaviors.empty();
                            }),
                            "child");
            Thread other = new Thread(() -> journal.note("thread: " + outcome()));
            other.start();
            getContext().pipeToSelf(CompletableFuture.completedFuture(1), (value, failure) -> {
                journal.note("adapting function: " + outcome());
                return new Stop();
            });
            return this;
        }

        private String outcome() {
            Throwable thrown = catchThrowable(() -> cashier.get().take(1));
            return thrown == null ? "had one" : thrown.getClass().getSimpleName();
        }
    }

    @Dependent
    static class AsksFrugal {
        @Inject
        ActorRef<Command> frugal;
    }

    @Test
    void noOtherThreadNorAChildOfAnotherKindNorAnAdaptingFunctionHasTheActorsInstance() {
        try (Playhouse house = Playhouse.of(Frugal.class, AsksFrugal.class, Purse.class, Cashier.class, Journal.class)
                .open()) {
            Journal journal = house.get(Journal.class);

            house.get(AsksFrugal.class).frugal.tell(new Add(1));

            assertThat(new Object[] {journal.next(), journal.next(), journal.next()})
                    .containsExactlyInAnyOrder(
                            "child: ContextNotActiveException",
                            "thread: ContextNotActiveException",
                            "adapting function: ContextNotActiveException");
        }
    }

    @Actor
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "1ms", maxBackoff = "1ms", maxRestarts = 1)
    static class Stumbling extends AbstractBehavior<Command> {
        @Inject
        Stumbling(ActorContext<Command> context, Journal journal, Purse purse, Pocket pocket) {
            super(context);
            purse.add(7);
            throw new IllegalStateException("on the stairs");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void aFailingConstructorEndsIt() {
        try (Playhouse house = Playhouse.of(Stumbling.class, Pocket.class, Purse.class, Journal.class)
                .open()) {
            house.get(Journal.class)
                    .expect(
                            "purse of stumbling",
                            "pocket emptied, 7 in the purse",
                            "purse burnt with 7",
                            "purse of stumbling",
                            "pocket emptied, 7 in the purse",
                            "purse burnt with 7");
        }
    }

    @ActorScoped
    static class Older {
        @Inject
        Journal journal;

        @Inject
        Younger younger;

        @Inject
        Latest latest;

        void come() {}

        @PreDestroy
        void end() {
            journal.note("older gone, after " + younger.name());
            latest.come();
        }
    }

    @ActorScoped
    static class Younger {
        @Inject
        Journal journal;

        String name() {
            return "younger";
        }

        @PreDestroy
        void end() {
            journal.note("younger gone");
        }
    }

    @ActorScoped
    static class Latest {
        @Inject
        Journal journal;

        void come() {
            journal.note("latest come");
        }

        @PreDestroy
        void end() {
            journal.note("latest gone");
        }
    }

    @Actor
    static class Parent extends AbstractBehavior<Command> {
        @Inject
        Parent(ActorContext<Command> context, Older older, Younger younger) {
            super(context);
            older.come();
            younger.name();
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void theYoungestIsDestroyedFirstAndAllCanStillCallOneAnother() {
        Journal journal;
        try (Playhouse house = Playhouse.of(Parent.class, Older.class, Younger.class, Latest.class, Journal.class)
                .open()) {
            journal = house.get(Journal.class);
        }

        journal.expect("younger gone", "older gone, after younger", "latest come", "latest gone");
    }

    @Actor(autoStart = false)
    static class Apprentice extends Earning {
        @Inject
        Apprentice(ActorContext<Command> context) {
            super(context);
        }
    }

    @Actor
    static class Master extends AbstractBehavior<Command> {
        private final ActorRef<Command> first;
        private final ActorRef<Command> second;

        @Inject
        Master(ActorContext<Command> context, ActorBeans actors, Purse purse) {
            super(context);
            purse.add(100);
            first = context.spawn(actors.behavior(Apprentice.class), "first");
            second = context.spawn(actors.behavior(Apprentice.class), "second");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Add.class, add -> {
                        (add.amount % 2 == 1 ? first : second).tell(add);
                        return this;
                    })
                    .build();
        }
    }

    @Dependent
    static class AsksMaster {
        @Inject
        ActorRef<Command> master;
    }

    @Test
    void anActorSpawnedByHandHasOneOfItsOwn() {
        try (Playhouse house = Playhouse.of(
                        Master.class,
                        Apprentice.class,
                        AsksMaster.class,
                        Purse.class,
                        Pocket.class,
                        Cashier.class,
                        Journal.class)
                .open()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> master = house.get(AsksMaster.class).master;
            journal.expect("purse of master");

            master.tell(new Add(1));
            journal.expect("purse of first", 1);
            master.tell(new Add(2));
            journal.expect("purse of second", 2);
        }
    }

    @Dependent
    static class Producing {
        @Produces
        @Actor
        @Supervised
        static Behavior<Command> machine(Journal journal, Purse purse) {
            return Behaviors.setup(context -> {
                purse.add(1);
                return Behaviors.receive(Command.class)
                        .onMessage(Fail.class, fail -> {
                            throw new IllegalStateException("as asked");
                        })
                        .onMessage(Stop.class, stop -> Behaviors.stopped())
                        .onMessage(
                                Discard.class,
                                discard -> Behaviors.setup(again -> {
                                    journal.note("again with " + purse.add(0));
                                    return Behaviors.stopped();
                                }))
                        .onMessage(Add.class, add -> {
                            journal.note(purse.add(add.amount));
                            return Behaviors.same();
                        })
                        .build();
            });
        }
    }

    @Dependent
    static class AsksMachine {
        @Inject
        ActorRef<Command> machine;
    }

    private static Playhouse machine() {
        return Playhouse.of(Producing.class, AsksMachine.class, Purse.class, Journal.class)
                .open();
    }

    @Test
    void eachIncarnationOfAProducedBehaviourHasOneOfItsOwn() {
        try (Playhouse house = machine()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> machine = house.get(AsksMachine.class).machine;
            journal.expect("purse of machine");

            machine.tell(new Add(10));
            machine.tell(new Fail());
            machine.tell(new Add(20));
            machine.tell(new Stop());

            journal.expect(11, "purse burnt with 11", "purse of machine", 21, "purse burnt with 21");
        }
    }

    @Test
    void aSetupThatAHandlerAnswersIsWithinTheScope() {
        try (Playhouse house = machine()) {
            Journal journal = house.get(Journal.class);
            journal.expect("purse of machine");

            house.get(AsksMachine.class).machine.tell(new Discard());

            journal.expect("again with 1", "purse burnt with 1");
        }
    }

    @Actor
    static class Director extends AbstractBehavior<Command> {
        private final ActorBeans actors;
        private final Purse purse;
        private final Journal journal;

        @Inject
        Director(ActorContext<Command> context, ActorBeans actors, Purse purse, Journal journal) {
            super(context);
            this.actors = actors;
            this.purse = purse;
            this.journal = journal;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().onMessage(Add.class, this::onAdd).build();
        }

        private Behavior<Command> onAdd(Add add) {
            journal.note(purse.add(add.amount));
            Behavior<Command> apprentice = Behavior.start(actors.behavior(Apprentice.class), getContext());
            Behavior.interpretMessage(apprentice, getContext(), new Add(1000));
            Behavior.interpretSignal(apprentice, getContext(), PostStop.instance());
            journal.note(purse.add(add.amount));
            return this;
        }
    }

    @Dependent
    static class AsksDirector {
        @Inject
        ActorRef<Command> director;
    }

    @Test
    void anActorThatRunsAnothersBehaviourHasItsOwnInstanceAgainAfterwards() {
        try (Playhouse house = Playhouse.of(
                        Director.class,
                        Apprentice.class,
                        AsksDirector.class,
                        Purse.class,
                        Pocket.class,
                        Cashier.class,
                        Journal.class)
                .open()) {
            house.get(AsksDirector.class).director.tell(new Add(1));

            house.get(Journal.class)
                    .expect(
                            "purse of director",
                            1,
                            "purse of director",
                            1000,
                            "PostStop with 1000",
                            "ended with 1000",
                            "pocket emptied, 1000 in the purse",
                            "purse burnt with 1000",
                            2);
        }
    }

    @ActorScoped
    static class Cursed {
        @Inject
        Pocket pocket;

        @PostConstruct
        void begin() {
            throw new IllegalStateException("cursed");
        }

        void open() {}
    }

    @Actor
    static class Finder extends AbstractBehavior<Command> {
        private final Cursed cursed;
        private final Journal journal;

        @Inject
        Finder(ActorContext<Command> context, Cursed cursed, Journal journal) {
            super(context);
            this.cursed = cursed;
            this.journal = journal;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().onMessage(Add.class, add -> tried()).build();
        }

        private Behavior<Command> tried() {
            Throwable thrown = catchThrowable(cursed::open);
            journal.note(thrown == null ? "opened" : "not opened");
            return this;
        }
    }

    @Dependent
    static class AsksFinder {
        @Inject
        ActorRef<Command> finder;
    }

    @Test
    void oneThatCannotBeMadeLeavesNothingBehind() {
        try (Playhouse house = Playhouse.of(
                        Finder.class, AsksFinder.class, Cursed.class, Pocket.class, Purse.class, Journal.class)
                .open()) {
            house.get(AsksFinder.class).finder.tell(new Add(1));

            house.get(Journal.class).expect("purse of finder", "pocket emptied, 0 in the purse", "not opened");
        }
    }

    @Actor
    @ActorScoped
    static class ScopedActor extends AbstractBehavior<Command> {
        ScopedActor(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void anActorClassWithTheScopeIsRefused() {
        assertThat(Playhouse.of(ScopedActor.class).refusal())
                .contains("LAKON-0106  @Actor on a class that has the scope @ActorScoped, though");
    }

    @Dependent
    static class ScopedProducer {
        @Produces
        @Actor
        @ActorScoped
        Behavior<Command> scoped() {
            return Behaviors.empty();
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "test.container",
            matches = "openwebbeans.*",
            disabledReason = "it refuses a normal scope of what no proxy can be of by itself, and earlier")
    void aBehaviourWithTheScopeIsRefused() {
        assertThat(Playhouse.of(ScopedProducer.class).refusal())
                .contains("LAKON-0106  @Actor on a producer method with the scope @ActorScoped, though");
    }
}
