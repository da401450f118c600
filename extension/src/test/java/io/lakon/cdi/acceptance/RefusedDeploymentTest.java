// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Receive;
import io.lakon.actor.Scheduler;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ActorScoped;
import io.lakon.cdi.ContextType;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedDeploymentTest {
    private static final String HERE = "io.lakon.cdi.acceptance.RefusedDeploymentTest.";

    abstract static class Silent<M> extends AbstractBehavior<M> {
        Silent(ActorContext<M> context) {
            super(context);
        }

        @Override
        public Receive<M> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    interface LotCommand {}

    interface BidderCommand {}

    interface Archived {}

    @Actor("lot")
    static class Lot extends Silent<LotCommand> {
        @Inject
        Lot(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Actor("lot")
    static class OtherLot extends Silent<Archived> {
        @Inject
        OtherLot(ActorContext<Archived> context) {
            super(context);
        }
    }

    @Dependent
    static class AsksForBidder {
        @Inject
        ActorRef<BidderCommand> bidder;
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String refusal = Playhouse.of(Lot.class, OtherLot.class, AsksForBidder.class)
                .set("lakon.actor.default-dispatcher.throughput", "many")
                .refusal();

        assertThat(refusal).isEqualTo("""
                        Lakon found 3 problems in this application:

                        LAKON-0101  @Inject ActorRef<%1$sBidderCommand> finds no actor.
                            at    field %1$sAsksForBidder.bidder
                            cure  annotate what speaks %1$sBidderCommand with @Actor, or ask for one of the known actors: \
                        lot (%1$sLotCommand), lot (%1$sArchived)

                        LAKON-0102  2 actors are named "lot".
                            at    class %1$sLot and class %1$sOtherLot
                            cure  give all but one another name, as in @Actor("lot-2")

                        LAKON-0202  lakon.actor.default-dispatcher.throughput = "many" is not a whole number.
                            at    what the test has set, property lakon.actor.default-dispatcher.throughput=many
                            cure  give it a whole number, or leave it out for the default
                        """.formatted(HERE));
    }

    @Dependent
    static class ObservesWithBidder {
        void onStart(@Observes Startup event, ActorRef<BidderCommand> bidder) {}
    }

    @Test
    void aParameterOfAnObserverIsCheckedToo() {
        assertThat(Playhouse.of(ObservesWithBidder.class).refusal())
                .contains("LAKON-0101")
                .contains("parameter 2 of " + HERE + "ObservesWithBidder.onStart(Startup, ActorRef)");
    }

    @Alternative
    @Dependent
    static class DisabledAlternative {
        @Inject
        ActorRef<BidderCommand> bidder;
    }

    @Test
    void aDisabledAlternativeMayAskForWhatItLikes() {
        try (Playhouse house = Playhouse.of(DisabledAlternative.class).open()) {
            assertThat(house.beans().getBeans(DisabledAlternative.class)).isEmpty();
        }
    }

    @Actor("west")
    static class West extends Silent<LotCommand> {
        West(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Dependent
    static class AsksForLot {
        @Inject
        ActorRef<LotCommand> lot;
    }

    @Test
    void anAmbiguousReferenceNamesTheCandidates() {
        assertThat(Playhouse.of(Lot.class, West.class, AsksForLot.class).refusal())
                .contains("LAKON-0103  @Inject ActorRef<" + HERE + "LotCommand> finds 2: lot (")
                .contains("of class " + HERE + "Lot; west (")
                .contains("@Inject @ActorName(\"lot\")");
    }

    @Dependent
    static class AsksForAnybody {
        @Inject
        ActorRef<?> anybody;

        @Inject
        @SuppressWarnings("rawtypes")
        ActorRef raw;
    }

    @Test
    void aReferenceWithoutAProtocolIsRefused() {
        assertThat(Playhouse.of(Lot.class, AsksForAnybody.class).refusal())
                .contains("LAKON-0104  @Inject ActorRef<?> does not say which actor is meant")
                .contains("LAKON-0104  @Inject ActorRef does not say which actor is meant");
    }

    @Dependent
    static class AsksForMistypedName {
        @Inject
        @ActorName("wets")
        ActorRef<BidderCommand> west;
    }

    @Test
    void aMistypedNameIsToldTheNearestOne() {
        assertThat(Playhouse.of(West.class, AsksForMistypedName.class).refusal())
                .contains("LAKON-0101  @Inject @ActorName(\"wets\") ActorRef<" + HERE + "BidderCommand> finds no actor."
                        + " There is an actor \"west\", of another protocol.");
    }

    @Actor("$lot")
    static class IllegallyNamed extends Silent<LotCommand> {
        IllegallyNamed(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void aNameThatNoActorMayHaveIsRefused() {
        assertThat(Playhouse.of(IllegallyNamed.class).refusal())
                .contains("LAKON-0105  No actor may be named \"$lot\".");
    }

    @Actor
    static class NoBehavior {}

    @Actor
    abstract static class AbstractActor extends Silent<LotCommand> {
        AbstractActor(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Actor
    class InnerActor extends Silent<LotCommand> {
        InnerActor(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Actor
    @ApplicationScoped
    static class ScopedActor extends Silent<LotCommand> {
        ScopedActor(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Dependent
    static class Factory {
        @Produces
        @Actor
        String notABehavior() {
            return "";
        }

        @Actor
        Behavior<LotCommand> notProduced() {
            return Behaviors.empty();
        }
    }

    @Test
    void whatCannotBeAnActorIsRefusedWithTheReason() {
        assertThat(Playhouse.of(
                                NoBehavior.class,
                                AbstractActor.class,
                                InnerActor.class,
                                ScopedActor.class,
                                Factory.class)
                        .refusal())
                .contains("6 problems")
                .contains("LAKON-0106  @Actor on a class that does not extend AbstractBehavior<M>.")
                .contains("LAKON-0106  @Actor on a class that is abstract.")
                .contains("LAKON-0106  @Actor on a class that belongs to an instance of another, as it is not static.")
                .contains("LAKON-0106  @Actor on a class that has the scope @ApplicationScoped, though")
                .contains("LAKON-0106  @Actor on a producer method of String.")
                .contains("LAKON-0106  @Actor on a method that produces nothing.");
    }

    @Actor
    @Alternative
    static class UnderstudiedLot extends Silent<LotCommand> {
        UnderstudiedLot(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Actor("special-lot")
    @Specializes
    static class SpecialLot extends Lot {
        @Inject
        SpecialLot(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Alternative
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mock {}

    @Actor
    @Mock
    static class MockLot extends Silent<LotCommand> {
        MockLot(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void anActorClassThatIsToTakeThePlaceOfABeanIsRefused() {
        assertThat(Playhouse.of(UnderstudiedLot.class, SpecialLot.class, MockLot.class)
                        .refusal())
                .contains("3 problems")
                .contains("LAKON-0123  @Alternative on an actor class, which is no bean")
                .contains("at    class " + HERE + "UnderstudiedLot")
                .contains("LAKON-0123  @Specializes on an actor class, which is no bean")
                .contains("at    class " + HERE + "SpecialLot")
                .contains("at    class " + HERE + "MockLot");
    }

    @Actor
    static class ProducingLot extends Silent<LotCommand> {
        @Produces
        static final Archived ARCHIVED = new Archived() {};

        ProducingLot(ActorContext<LotCommand> context) {
            super(context);
        }

        @Produces
        Catalog catalog() {
            return new Catalog();
        }

        void close(@Disposes Catalog catalog) {}

        @Produces
        @Actor
        static Behavior<LotCommand> assistant() {
            return Behaviors.empty();
        }
    }

    @Test
    void anActorClassThatIsToProduceBeansIsRefused() {
        assertThat(Playhouse.of(ProducingLot.class).refusal())
                .contains("4 problems")
                .contains("LAKON-0124  @Produces in an actor class, which is no bean")
                .contains("at    field " + HERE + "ProducingLot.ARCHIVED")
                .contains("at    method " + HERE + "ProducingLot.catalog()")
                .contains("LAKON-0124  @Disposes in an actor class, which is no bean")
                .contains("at    method " + HERE + "ProducingLot.close(Catalog)")
                .contains("at    method " + HERE + "ProducingLot.assistant()");
    }

    @Actor(
            autoStart = false,
            dispatcher = "lakon.actor.default-blocking-io-dispatcher",
            mailbox = "lakon.actor.default-mailbox",
            readiness = true,
            propagated = ContextType.MDC)
    static class LotByHand extends Silent<LotCommand> {
        LotByHand(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void whatHasNoEffectOnAnActorThatIsSpawnedByHandIsRefused() {
        assertThat(Playhouse.of(LotByHand.class).refusal())
                .contains("4 problems")
                .contains("LAKON-0117  dispatcher has no effect on an actor that is only spawned by hand.")
                .contains("LAKON-0117  mailbox has no effect on")
                .contains("LAKON-0117  readiness has no effect on")
                .contains("LAKON-0117  propagated has no effect on")
                .contains("at    class " + HERE + "LotByHand");
    }

    @Actor(autoStart = false)
    static class PlainLotByHand extends Silent<LotCommand> {
        PlainLotByHand(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void whatIsConfiguredToNoEffectIsRefusedWithItsPlace() {
        assertThat(Playhouse.of(PlainLotByHand.class)
                        .file(
                                "application.conf",
                                "lakon.actor.deployment {",
                                "  plain-lot-by-hand.propagated = [mdc]",
                                "}")
                        .set("lakon.actor.deployment.plain-lot-by-hand.mailbox", "lakon.actor.default-mailbox")
                        .refusal())
                .contains("2 problems")
                .contains(
                        "LAKON-0117  lakon.actor.deployment.plain-lot-by-hand.propagated has no effect on an actor that is"
                                + " only spawned by hand.")
                .containsPattern("at    .*application.conf: 2.*")
                .contains("LAKON-0117  lakon.actor.deployment.plain-lot-by-hand.mailbox has no effect on")
                .contains("at    what the test has set");
    }

    @Dependent
    static class ProducerByHand {
        @Produces
        @Actor(autoStart = false, dispatcher = "never.read")
        Behavior<LotCommand> lot() {
            return Behaviors.empty();
        }
    }

    @Test
    void aProducerMethodThatNobodyCouldSpawnByHandIsRefused() {
        assertThat(Playhouse.of(ProducerByHand.class).refusal())
                .contains("1 problem")
                .contains("LAKON-0117  @Actor(autoStart = false) has no effect on a producer method.")
                .contains("at    method " + HERE + "ProducerByHand.lot()")
                .contains("inject the Behavior<M>");
    }

    @Actor
    static class TwoConstructors extends Silent<LotCommand> {
        @Inject
        TwoConstructors(ActorContext<LotCommand> context) {
            super(context);
        }

        @Inject
        TwoConstructors(ActorContext<LotCommand> context, String name) {
            super(context);
        }
    }

    @Test
    void anActorClassHasOneConstructorForInjection() {
        assertThat(Playhouse.of(TwoConstructors.class).refusal())
                .contains("LAKON-0107  An actor class has one constructor for its instances; found 2 with @Inject.");
    }

    @Supervised
    static class NoActor extends Silent<LotCommand> {
        NoActor(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void supervisionOfWhatIsNoActorIsRefused() {
        assertThat(Playhouse.of(NoActor.class).refusal())
                .contains("LAKON-0108  @Supervised on what is no actor.")
                .contains("class " + HERE + "NoActor");
    }

    @Actor
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "soon", maxBackoff = "1m")
    @Supervised(on = RuntimeException.class, strategy = Strategy.BACKOFF)
    @Supervised(on = IllegalStateException.class, strategy = Strategy.STOP, maxRestarts = 3)
    @Supervised(on = IllegalArgumentException.class, maxRestarts = -5)
    static class Oversupervised extends Silent<LotCommand> {
        Oversupervised(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void supervisionThatMakesNoSenseIsRefused() {
        assertThat(Playhouse.of(Oversupervised.class).refusal())
                .contains("4 problems")
                .contains("LAKON-0109  The supervision of Exception makes no sense: minBackoff is a duration, as 30s or"
                        + " PT30S; found \"soon\".")
                .contains(
                        "LAKON-0109  The supervision of RuntimeException makes no sense: BACKOFF needs both minBackoff"
                                + " and maxBackoff.")
                .contains(
                        "LAKON-0109  The supervision of IllegalStateException makes no sense: maxRestarts has no effect"
                                + " with STOP, which never restarts.")
                .contains("LAKON-0109  The supervision of IllegalArgumentException makes no sense:");
    }

    @Actor
    static class Open<M> extends Silent<M> {
        Open(ActorContext<M> context) {
            super(context);
        }
    }

    @Test
    void aClassThatLeavesItsProtocolOpenIsRefused() {
        assertThat(Playhouse.of(Open.class).refusal()).contains("LAKON-0110  The type of its messages is open.");
    }

    static class Catalog {} // no bean

    @Actor
    static class Dependant extends Silent<LotCommand> {
        @Inject
        Catalog catalog;

        @Inject
        Dependant(ActorContext<LotCommand> context, Catalog catalog) {
            super(context);
        }
    }

    @Test
    void anActorThatAsksForAMissingBeanIsRefusedTogetherWithAllElse() {
        assertThat(Playhouse.of(Dependant.class, AsksForBidder.class).refusal())
                .contains("3 problems")
                .contains("LAKON-0101")
                .contains("LAKON-0111  @Inject " + HERE + "Catalog finds no bean.")
                .contains("field " + HERE + "Dependant.catalog")
                .contains("parameter 2 of new " + HERE + "Dependant(ActorContext, Catalog)");
    }

    @Dependent
    static class AsksForUntypedServices {
        @Inject
        ServiceListing<LotCommand> whichService;

        @Inject
        @Service("lots")
        ServiceListing<?> whichProtocol;
    }

    @Test
    void aLookUpOfAServiceNamesTheServiceAndItsProtocol() {
        assertThat(Playhouse.of(AsksForUntypedServices.class).refusal())
                .contains("LAKON-0112  @Inject ServiceListing<" + HERE
                        + "LotCommand> does not say which service is meant.")
                .contains("LAKON-0112  @Inject @Service(\"lots\") ServiceListing<?> is no look-up of a service.");
    }

    @Actor(dispatcher = "shop.lots")
    static class Dispatched extends Silent<LotCommand> {
        Dispatched(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void anUnknownDispatcherIsRefused() {
        assertThat(Playhouse.of(Dispatched.class).refusal())
                .contains("LAKON-0201  Dispatcher shop.lots is not configured.")
                .contains("class " + HERE + "Dispatched")
                .contains("lakon.actor.default-blocking-io-dispatcher, lakon.actor.default-dispatcher");
    }

    @Actor(mailbox = "shop.bids")
    static class Boxed extends Silent<LotCommand> {
        Boxed(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void anUnknownMailboxIsRefused() {
        assertThat(Playhouse.of(Boxed.class).refusal())
                .contains("LAKON-0205  Mailbox shop.bids is not configured.")
                .contains("class " + HERE + "Boxed")
                .contains("lakon.actor.bounded-mailbox, lakon.actor.default-mailbox");
    }

    @Test
    void aWrongSettingOfAMailboxIsRefused() {
        assertThat(Playhouse.of(Boxed.class)
                        .set("shop.bids.mailbox-type", "bounded")
                        .set("shop.bids.mailbox-capacity", "plenty")
                        .refusal())
                .contains("LAKON-0202  shop.bids.mailbox-capacity = \"plenty\" is not a whole number.");
    }

    @Test
    void aWrongSettingOfADispatcherIsRefused() {
        assertThat(Playhouse.of(Dispatched.class)
                        .set("shop.lots.executor", "thread-pool-executor")
                        .set("shop.lots.thread-pool-executor.fixed-pool-size", "several")
                        .refusal())
                .contains(
                        "LAKON-0202  shop.lots.thread-pool-executor.fixed-pool-size = \"several\" is not a whole number.");
    }

    @Test
    void aWrongSettingInAFileIsRefusedWithItsLine() {
        assertThat(Playhouse.of()
                        .file("application.conf", "lakon {", "  shutdown.deadline = whenever", "}")
                        .refusal())
                .contains("LAKON-0202  lakon.shutdown.deadline = \"whenever\" is not a duration, as 30s or PT30S.")
                .containsPattern("at    .*application.conf: 2.*");
    }

    @Test
    void aWrongSettingOverASupervisionIsRefused() {
        assertThat(Playhouse.of(Lot.class)
                        .set("lakon.actor.deployment.lot.supervision.strategy", "revive")
                        .refusal())
                .contains("LAKON-0202  lakon.actor.deployment.lot.supervision.strategy = \"revive\" is not one of stop,"
                        + " resume, restart, backoff.");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThat(Playhouse.of().file("application.conf", "lakon {").refusal())
                .contains("LAKON-0203")
                .contains("application.conf");
    }

    @Test
    void aFileOfALibraryThatCannotBeReadIsSaidTogetherWithAllElse() {
        for (String broken : List.of(
                "library = {",
                "library = ${nobody}",
                "library = ${other}, other = ${library}",
                "lakon.library = ${nobody}")) {
            assertThat(Playhouse.of(Lot.class, AsksForBidder.class)
                            .file("reference.conf", broken)
                            .set("lakon.actor.default-dispatcher.throughput", "many")
                            .refusal())
                    .as(broken)
                    .contains("3 problems")
                    .contains("LAKON-0101")
                    .contains("LAKON-0202  lakon.actor.default-dispatcher.throughput = \"many\"")
                    .contains("LAKON-0203")
                    .contains("reference.conf: 1");
        }
    }

    @Test
    void aValueOutOfItsRangeIsSaidTogetherWithAllElse() {
        assertThat(Playhouse.of(Lot.class, AsksForBidder.class)
                        .file(
                                "application.conf",
                                "lakon.actor.default-dispatcher {",
                                "  throughput = 0",
                                "  fork-join-executor { parallelism-min = 8, parallelism-max = 4 }",
                                "}",
                                "lakon.coordinated-shutdown.phases.curtain.depends-on = [applause]")
                        .set("lakon.shutdown.deadline", "-5s")
                        .set("lakon.actor.bounded-mailbox.mailbox-capacity", 0)
                        .set("lakon.log-dead-letters", -1)
                        .refusal())
                .contains("7 problems")
                .contains("LAKON-0101")
                .contains("LAKON-0202  lakon.actor.default-dispatcher.throughput = 0 cannot be used: it is at least 1;"
                        + " found 0.")
                .containsPattern("at    .*application.conf: 2, property lakon.actor.default-dispatcher.throughput=0")
                .contains(
                        "LAKON-0202  lakon.actor.default-dispatcher.fork-join-executor.parallelism-max = 4 cannot be used:"
                                + " parallelism-min is not larger than parallelism-max; found 8 and 4.")
                .contains("there is no phase [applause]: use one of [actor-system-terminate, ")
                .contains("lakon.shutdown.deadline = \"-5s\" is not a duration that is not negative.")
                .contains("lakon.actor.bounded-mailbox.mailbox-capacity = \"0\" cannot be used: it is at least 1")
                .contains("at    what the test has set, property lakon.log-dead-letters=-1")
                .contains("cure  give it a value that it may have, or leave it out for the default");
    }

    @Test
    void aValueWhereASectionBelongsIsRefused() {
        assertThat(Playhouse.of(Lot.class)
                        .set("lakon.actor.default-dispatcher", "shop")
                        .set("lakon.actor.deployment", "none")
                        .refusal())
                .contains("2 problems")
                .contains("LAKON-0202  lakon.actor.default-dispatcher = \"shop\" is not a section.")
                .contains("LAKON-0202  lakon.actor.deployment = \"none\" is not a section.");
    }

    @Test
    void whatOnlyItsOwnSectionLacksIsRefusedWithItsPlace() {
        assertThat(Playhouse.of(Boxed.class)
                        .file("application.conf", "shop.bids {", "  mailbox-type = bounded", "}")
                        .refusal())
                .contains("1 problem ")
                .contains("LAKON-0202  shop.bids.mailbox-capacity cannot be used: ")
                .containsPattern("at    .*application.conf: 2, ");
    }

    @Test
    void aDispatcherThatOnlyProgramsNameIsCheckedToo() {
        assertThat(Playhouse.of()
                        .file(
                                "application.conf",
                                "reports { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 0 }")
                        .refusal())
                .contains(
                        "LAKON-0202  reports.thread-pool-executor.fixed-pool-size = 0 cannot be used: it is at least 1;"
                                + " found 0.");
    }

    @ApplicationScoped
    static class HoldsContext {
        @Inject
        ActorContext<LotCommand> context;
    }

    @Dependent
    static class Helper {
        @Inject
        ActorContext<LotCommand> context;
    }

    @Test
    void aContextInWhatIsNotMadeForOneActorIsRefused() {
        assertThat(Playhouse.of(HoldsContext.class, Helper.class).refusal())
                .contains("1 problem ")
                .contains(
                        "LAKON-0121  @Inject ActorContext in what is @ApplicationScoped, and so is not made for one actor.")
                .contains("at    field " + HERE + "HoldsContext.context");
    }

    @NormalScope
    @Retention(RetentionPolicy.RUNTIME)
    @interface ViewScoped {}

    @ViewScoped
    static class View {
        @Inject
        ActorContext<LotCommand> context;
    }

    @Singleton
    static class Single {
        @Inject
        ActorContext<LotCommand> context;
    }

    @ActorScoped
    static class Basis {
        @Inject
        ActorContext<LotCommand> context;
    }

    @Test
    void aContextIsRefusedInEveryNormalScopeButTheActors() {
        assertThat(Playhouse.of(View.class, Single.class, Basis.class).refusal())
                .contains("2 problems")
                .contains("LAKON-0121  @Inject ActorContext in what is @ViewScoped")
                .contains("LAKON-0121  @Inject ActorContext in what is @Singleton");
    }

    @SessionScoped
    static class Basket implements Serializable {
        private static final long serialVersionUID = 1;

        @Inject
        @SuppressWarnings("serial") // that is what is wrong
        Scheduler scheduler;

        @Inject
        @SuppressWarnings("serial") // likewise
        CoordinatedShutdown shutdown;

        @Inject
        transient Scheduler notWritten;

        @Inject
        ActorSystem<?> system;
    }

    @Test
    void whatCannotBePassivatedIsRefusedWhereItWouldBe() {
        assertThat(Playhouse.of(Basket.class).refusal())
                .contains("2 problems")
                .contains("LAKON-0122  @Inject Scheduler in what is @SessionScoped: it cannot be passivated.")
                .contains("at    field " + HERE + "Basket.scheduler")
                .contains("LAKON-0122  @Inject CoordinatedShutdown in what is @SessionScoped: it cannot be passivated.")
                .contains("by CoordinatedShutdown.get(system)");
    }

    @Actor
    static class AsksWhereItIsInjected extends Silent<LotCommand> {
        @Inject
        InjectionPoint point;

        @Inject
        AsksWhereItIsInjected(ActorContext<LotCommand> context) {
            super(context);
        }
    }

    @Test
    void anActorThatAsksWhereItIsInjectedIsRefused() {
        assertThat(Playhouse.of(AsksWhereItIsInjected.class).refusal())
                .contains("LAKON-0111  An actor's instance has no injection point")
                .contains("field " + HERE + "AsksWhereItIsInjected.point");
    }

    @Test
    void whatTheContainerItselfRefusesIsLeftToIt() {
        assertThat(Playhouse.of(AsksForCatalog.class).refusal())
                .contains("Catalog")
                .doesNotContain("LAKON-");
    }

    @Dependent
    static class AsksForCatalog {
        @Inject
        Catalog catalog;
    }
}
