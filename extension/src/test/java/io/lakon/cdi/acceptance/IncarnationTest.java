// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class IncarnationTest {
    sealed interface Command permits Fail, Stop, Become, Note {}

    record Fail() implements Command {}

    record Stop() implements Command {}

    record Become() implements Command {}

    record Note(String text) implements Command {}

    @Dependent
    static class Prop {
        @Inject
        Journal journal;

        @PreDestroy
        void put() {
            journal.note("prop put away");
        }
    }

    @Actor
    @Supervised
    static class Player extends AbstractBehavior<Command> {
        private final Journal journal;

        @Inject
        Prop prop;

        @Inject
        Player(ActorContext<Command> context, Journal journal) {
            super(context);
            this.journal = journal;
            journal.note("constructed");
        }

        @PostConstruct
        void begin() {
            journal.note("begun with " + (prop == null ? "nothing" : "a prop"));
        }

        @PreDestroy
        void end() {
            journal.note("ended");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Fail.class, fail -> {
                        throw new IllegalStateException("as asked");
                    })
                    .onMessage(Stop.class, stop -> Behaviors.stopped())
                    .onMessage(Become.class, become -> other())
                    .onMessage(Note.class, note -> {
                        journal.note(note.text);
                        return Behaviors.same();
                    })
                    .onSignal(PreRestart.class, signal -> noted(signal.toString()))
                    .onSignal(PostStop.class, signal -> noted(signal.toString()))
                    .build();
        }

        private Behavior<Command> other() {
            return Behaviors.receive(Command.class)
                    .onMessage(Fail.class, fail -> {
                        throw new IllegalStateException("as asked, the other");
                    })
                    .onMessage(Stop.class, stop -> Behaviors.stopped())
                    .onSignal(PostStop.class, signal -> noted("the other's " + signal))
                    .build();
        }

        private Behavior<Command> noted(String text) {
            journal.note(text);
            return Behaviors.same();
        }
    }

    @Dependent
    static class Definitions {
        @Inject
        ActorRef<Command> player;
    }

    private static Playhouse playing() {
        return Playhouse.of(Player.class, Prop.class, Journal.class, Definitions.class)
                .open();
    }

    @Test
    void eachRestartIsANewInstanceAndTheOldOneIsDestroyedBefore() {
        try (Playhouse house = playing()) {
            Journal journal = house.get(Journal.class);
            journal.expect("constructed", "begun with a prop");

            house.get(Definitions.class).player.tell(new Fail());

            journal.expect("PreRestart", "ended", "prop put away", "constructed", "begun with a prop");
        }
    }

    @Test
    void theInstanceIsDestroyedAfterItHasHeardThatItStopped() {
        try (Playhouse house = playing()) {
            Journal journal = house.get(Journal.class);
            journal.expect("constructed", "begun with a prop");

            house.get(Definitions.class).player.tell(new Stop());

            journal.expect("PostStop", "ended", "prop put away");
        }
    }

    @Test
    void theEndOfTheApplicationIsTheEndOfItsIncarnations() {
        Journal journal;
        try (Playhouse house = playing()) {
            journal = house.get(Journal.class);
            journal.expect("constructed", "begun with a prop");
        }

        journal.expect("PostStop", "ended", "prop put away");
        journal.expectNothing();
    }

    @Test
    void anInstanceIsDestroyedOnceEvenIfItsActorHasAnotherBehaviourByThen() {
        try (Playhouse house = playing()) {
            Journal journal = house.get(Journal.class);
            journal.expect("constructed", "begun with a prop");
            ActorRef<Command> player = house.get(Definitions.class).player;

            player.tell(new Become());
            player.tell(new Fail());
            journal.expect("ended", "prop put away", "constructed", "begun with a prop");

            player.tell(new Become());
            player.tell(new Stop());
            journal.expect("the other's PostStop", "ended", "prop put away");
        }
    }

    @Actor
    @Supervised(maxRestarts = 1)
    static class Stumbling extends AbstractBehavior<Command> {
        @Inject
        Stumbling(ActorContext<Command> context, Journal journal, Prop prop) {
            super(context);
            journal.note("stumbled");
            throw new IllegalStateException("on the stairs");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void aFailingConstructorLeavesNothingBehind() {
        try (Playhouse house =
                Playhouse.of(Stumbling.class, Prop.class, Journal.class).open()) {
            house.get(Journal.class).expect("stumbled", "prop put away", "stumbled", "prop put away");
        }
    }

    @Actor
    static class Forgetful extends AbstractBehavior<Command> {
        @Inject
        Prop prop;

        @Inject
        Journal journal;

        Forgetful(ActorContext<Command> context) {
            super(context);
        }

        @PostConstruct
        void begin() {
            journal.note("forgot the text");
            throw new IllegalStateException("forgotten");
        }

        @PreDestroy
        void end() {
            journal.note("ended");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void aFailingPostConstructLeavesNothingBehind() {
        Journal journal;
        try (Playhouse house =
                Playhouse.of(Forgetful.class, Prop.class, Journal.class).open()) {
            journal = house.get(Journal.class);
            journal.expect("forgot the text", "prop put away");
        }
        journal.expectNothing();
    }

    @Actor
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "1h", maxBackoff = "1h")
    static class Pausing extends AbstractBehavior<Command> {
        private final Journal journal;

        @Inject
        Pausing(ActorContext<Command> context, Journal journal, Instance<Prop> props) {
            super(context);
            this.journal = journal;
            props.get();
        }

        @PreDestroy
        void end() {
            journal.note("ended");
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Fail.class, fail -> {
                        throw new IllegalStateException("as asked");
                    })
                    .build();
        }
    }

    @Dependent
    static class AsksPausing {
        @Inject
        ActorRef<Command> pausing;
    }

    @Test
    void theOldInstanceIsDestroyedBeforeTheBackoffAndNotAgainAtTheEnd() {
        Journal journal;
        try (Playhouse house = Playhouse.of(Pausing.class, AsksPausing.class, Prop.class, Journal.class)
                .open()) {
            journal = house.get(Journal.class);

            house.get(AsksPausing.class).pausing.tell(new Fail());

            journal.expect("ended", "prop put away");
        }
        journal.expectNothing();
    }

    @Dependent
    static class Producing {
        @Inject
        Journal journal;

        @Produces
        @Actor
        @Supervised
        Behavior<Command> produced(Prop prop) {
            journal.note("produced");
            return Behaviors.setup(context -> {
                journal.note("set up");
                return Behaviors.receive(Command.class)
                        .onMessage(Fail.class, fail -> {
                            throw new IllegalStateException("as asked");
                        })
                        .onMessage(Stop.class, stop -> Behaviors.stopped())
                        .build();
            });
        }
    }

    @Dependent
    static class Audience {
        @Inject
        ActorRef<Command> produced;
    }

    @Test
    void aProducerIsCalledOnceAndWhatWasMadeForItLastsAsLongAsTheActor() {
        try (Playhouse house = Playhouse.of(Producing.class, Prop.class, Journal.class, Audience.class)
                .open()) {
            Journal journal = house.get(Journal.class);
            ActorRef<Command> produced = house.get(Audience.class).produced;

            produced.tell(new Fail());
            produced.tell(new Stop());

            journal.expect("produced", "set up", "set up", "prop put away");
        }
    }

    @ApplicationScoped
    static class Factory {
        @Inject
        Journal journal;

        @Produces
        @Actor
        Behavior<Command> manufactured(Prop prop) {
            return Behaviors.receiveMessage(any -> Behaviors.stopped());
        }

        void dispose(@Disposes Behavior<Command> manufactured) {
            journal.note("disposed of");
        }
    }

    @Dependent
    static class Customer {
        @Inject
        ActorRef<Command> manufactured;
    }

    @Test
    void whatWasMadeForAProducerOfAScopedBeanIsDestroyedOnce() {
        Journal journal;
        try (Playhouse house = Playhouse.of(Factory.class, Prop.class, Journal.class, Customer.class)
                .open()) {
            journal = house.get(Journal.class);

            house.get(Customer.class).manufactured.tell(new Stop());

            journal.expect("disposed of", "prop put away");
        }
        journal.expectNothing();
    }

    @Dependent
    static class ProducingAnEnd {
        @Produces
        @Actor
        static Behavior<Command> ended(Prop prop) {
            return Behaviors.stopped();
        }
    }

    @Test
    void whatWasMadeForABehaviourThatNeverStartsIsDestroyedAtOnce() {
        try (Playhouse house =
                Playhouse.of(ProducingAnEnd.class, Prop.class, Journal.class).open()) {
            house.get(Journal.class).expect("prop put away");
        }
    }

    @Dependent
    static class ProducingNothing {
        @Produces
        @Actor
        static Behavior<Command> impossible(Prop prop) {
            throw new IllegalStateException("as told");
        }
    }

    @Test
    void whatWasMadeForAProducerThatFailsIsDestroyedAtOnce() {
        try (Playhouse house =
                Playhouse.of(ProducingNothing.class, Prop.class, Journal.class).open()) {
            house.get(Journal.class).expect("prop put away");
        }
    }

    @Dependent
    static class Helper {
        private final ActorContext<Command> context;

        @Inject
        Helper(ActorContext<Command> context) {
            this.context = context;
        }
    }

    @Actor
    static class Helped extends AbstractBehavior<Command> {
        @Inject
        Helped(ActorContext<Command> context, Helper helper, Journal journal) {
            super(context);
            journal.note(helper.context == context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void whatIsMadeForAnActorIsInjectedWithItsContext() {
        try (Playhouse house =
                Playhouse.of(Helped.class, Helper.class, Journal.class).open()) {
            house.get(Journal.class).expect(true);
        }
    }

    @Test
    void aContextCannotBeInjectedWhereNoActorIsMade() {
        try (Playhouse house =
                Playhouse.of(Helped.class, Helper.class, Journal.class).open()) {
            assertThatThrownBy(() -> house.get(Helper.class))
                    .hasStackTraceContaining("LAKON-0301")
                    .hasStackTraceContaining("thread main is constructing none");
        }
    }

    @Dependent
    static class Engraver {
        @Produces
        @Dependent
        StringBuilder engrave(InjectionPoint point) {
            return new StringBuilder(point.getBean().getBeanClass().getSimpleName());
        }
    }

    @Actor
    static class Engraved extends AbstractBehavior<Command> {
        private final StringBuilder constructed;

        @Inject
        StringBuilder field;

        @Inject
        Engraved(ActorContext<Command> context, StringBuilder constructed) {
            super(context);
            this.constructed = constructed;
        }

        @Inject
        void initialize(StringBuilder initialized, Journal journal) {
            journal.note(constructed + ", " + field + " and " + initialized);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void producersAreToldWhichActorClassTheyProduceFor() {
        try (Playhouse house =
                Playhouse.of(Engraved.class, Engraver.class, Journal.class).open()) {
            house.get(Journal.class).expect("Engraved, Engraved and Engraved");
        }
    }

    @Actor(autoStart = false)
    static class Understudy extends AbstractBehavior<Command> {
        private final String role;

        @Inject
        Understudy(ActorContext<Command> context, String role) {
            super(context);
            this.role = role;
        }

        @Inject
        void initialize(Journal journal) {
            journal.note(role);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Actor
    static class Director extends AbstractBehavior<Integer> {
        @Inject
        Director(ActorContext<Integer> context, ActorBeans actors) {
            super(context);
            context.spawn(actors.behavior(Understudy.class, "Hamlet"), "understudy");
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void initializersOfAnActorSpawnedByHandAreCalledAfterItsConstructor() {
        try (Playhouse house =
                Playhouse.of(Director.class, Understudy.class, Journal.class).open()) {
            house.get(Journal.class).expect("Hamlet");
        }
    }

    @Actor(autoStart = false)
    @Supervised
    static class Lot extends AbstractBehavior<Command> {
        private final Journal journal;
        private final String title;

        @Inject
        Lot(
                ActorContext<Command> context,
                String title,
                Journal journal,
                @ConfigProperty(name = "lots.currency") String currency,
                int price) {
            super(context);
            this.journal = journal;
            this.title = title;
            journal.note(title + " at " + price + " " + currency);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Fail.class, fail -> {
                        throw new IllegalStateException("as asked");
                    })
                    .onMessage(Note.class, note -> {
                        journal.note(title + ": " + note.text);
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Actor
    static class Auctioneer extends AbstractBehavior<Integer> {
        @Inject
        Auctioneer(ActorContext<Integer> context, ActorBeans actors) {
            super(context);
            ActorRef<Command> clock = context.spawn(actors.behavior(Lot.class, "clock", 12), "clock");
            clock.tell(new Fail());
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    private static Playhouse auction() {
        return Playhouse.of(Lot.class, Auctioneer.class, Journal.class)
                .set("lots.currency", "EUR")
                .open();
    }

    @Test
    void anActorSpawnedByHandIsInjectedButForTheArgumentsGiven() {
        try (Playhouse house = auction()) {
            house.get(Journal.class).expect("clock at 12 EUR", "clock at 12 EUR");
        }
    }

    @Test
    void anArgumentThatFitsNoParameterIsRefused() {
        try (Playhouse house = auction()) {
            ActorBeans actors = house.get(ActorBeans.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actors.behavior(Lot.class, "clock", 12, 'x'))
                    .withMessageContaining("An argument of java.lang.Character fits no parameter");
        }
    }

    @Test
    void anArgumentThatIsNullIsRefusedWithItsPosition() {
        try (Playhouse house = auction()) {
            ActorBeans actors = house.get(ActorBeans.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actors.behavior(Lot.class, "clock", null))
                    .withMessageContaining("Argument 2 for ")
                    .withMessageContaining("Lot(")
                    .withMessageContaining("is null");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> actors.behavior(Lot.class, (Object[]) null)) // as the compiler takes a single null
                    .withMessageContaining("Argument 1 for ");
        }
    }

    @Test
    void aMissingArgumentIsNamed() {
        try (Playhouse house = auction()) {
            ActorBeans actors = house.get(ActorBeans.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actors.behavior(Lot.class, "clock"))
                    .withMessageContaining("parameter 5 of new ")
                    .withMessageContaining("@Inject int finds no bean");
        }
    }

    static class Stranger extends AbstractBehavior<Command> {
        Stranger(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void aClassThatIsNoActorIsRefused() {
        try (Playhouse house = auction()) {
            ActorBeans actors = house.get(ActorBeans.class);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> actors.behavior(Stranger.class))
                    .withMessageContaining("is no actor class of this application");
        }
    }
}
