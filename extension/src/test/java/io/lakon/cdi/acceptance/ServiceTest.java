// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static io.lakon.cdi.acceptance.Playhouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ServiceTest {
    sealed interface Command permits Deliver, Leave {}

    record Deliver(String parcel) implements Command {}

    record Leave() implements Command {}

    abstract static class Courier extends AbstractBehavior<Command> {
        private final Journal journal;

        Courier(ActorContext<Command> context, Journal journal) {
            super(context);
            this.journal = journal;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Deliver.class, deliver -> {
                        journal.note(getContext().getSelf().path().name() + " delivers " + deliver.parcel);
                        return Behaviors.same();
                    })
                    .onMessage(Leave.class, leave -> Behaviors.stopped())
                    .build();
        }
    }

    @Actor
    @Service("couriers")
    static class Ann extends Courier {
        @Inject
        Ann(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }
    }

    @Actor
    @Service("couriers")
    static class Bob extends Courier {
        @Inject
        Bob(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }
    }

    @Actor(autoStart = false)
    @Service("couriers")
    static class Temp extends Courier {
        @Inject
        Temp(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }
    }

    @Actor
    static class Agency extends AbstractBehavior<String> {
        private final ActorBeans actors;

        @Inject
        Agency(ActorContext<String> context, ActorBeans actors) {
            super(context);
            this.actors = actors;
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder()
                    .onMessage(String.class, name -> {
                        getContext().spawn(actors.behavior(Temp.class), name);
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Office {
        @Inject
        @Service("couriers")
        ServiceListing<Command> couriers;

        @Inject
        @Service("couriers")
        ActorRef<Command> anyCourier;

        @Inject
        @ActorName("ann")
        ActorRef<Command> ann;
    }

    @Dependent
    static class AgencyOffice {
        @Inject
        @Service("couriers")
        ServiceListing<Command> couriers;

        @Inject
        @Service("couriers")
        ActorRef<Command> anyCourier;

        @Inject
        ActorRef<String> agency;
    }

    @Dependent
    static class LazyOffice {
        @Inject
        @Service("couriers")
        Instance<ServiceListing<Command>> couriers;

        @Inject
        @Service("couriers")
        Provider<ActorRef<Command>> anyCourier;
    }

    @Test
    void aServiceIsLookedUpThroughInstanceAndProviderToo() {
        try (Playhouse house =
                Playhouse.of(Ann.class, LazyOffice.class, Journal.class).open()) {
            LazyOffice office = house.get(LazyOffice.class);
            eventually(() -> assertThat(office.couriers.get().instances()).hasSize(1));

            office.anyCourier.get().tell(new Deliver("a letter"));

            house.get(Journal.class).expect("ann delivers a letter");
        }
    }

    @Dependent
    static class VagueOffice {
        @Inject
        @Service("couriers")
        Instance<ServiceListing<?>> couriers;
    }

    @Test
    void aLookUpThroughInstanceNamesTheProtocolToo() {
        assertThat(Playhouse.of(Ann.class, VagueOffice.class, Journal.class).refusal())
                .contains("LAKON-0112  @Inject @Service(\"couriers\") ServiceListing<?> is no look-up of a service.")
                .contains("VagueOffice.couriers");
    }

    private static Playhouse office() {
        return Playhouse.of(Ann.class, Bob.class, Office.class, Journal.class).open();
    }

    private static Playhouse agency() {
        return Playhouse.of(Temp.class, Agency.class, AgencyOffice.class, Journal.class)
                .open();
    }

    @Test
    void aListingFollowsWhoOffersTheService() {
        try (Playhouse house = office()) {
            Office office = house.get(Office.class);
            eventually(() -> assertThat(office.couriers.instances()).hasSize(2).contains(office.ann));

            office.ann.tell(new Leave());

            eventually(() -> assertThat(office.couriers.instances()).hasSize(1).doesNotContain(office.ann));
            assertThat(office.couriers.any()).isPresent();
        }
    }

    @Test
    void aReferenceToAServiceSpreadsItsMessages() {
        try (Playhouse house = office()) {
            Office office = house.get(Office.class);
            eventually(() -> assertThat(office.couriers.instances()).hasSize(2));
            Journal journal = house.get(Journal.class);

            office.anyCourier.tell(new Deliver("one"));
            Object first = journal.next();
            office.anyCourier.tell(new Deliver("two"));
            Object second = journal.next();

            assertThat(List.of(
                            first.toString().substring(0, 3), second.toString().substring(0, 3)))
                    .containsExactlyInAnyOrder("ann", "bob");
        }
    }

    @Test
    void aReferenceToAServiceKeepsMessagesUntilSomebodyOffersIt() {
        try (Playhouse house = agency()) {
            AgencyOffice office = house.get(AgencyOffice.class);
            office.anyCourier.tell(new Deliver("a letter"));

            office.agency.tell("tom");

            house.get(Journal.class).expect("tom delivers a letter");
        }
    }

    @Test
    void oneMayWaitForTheFirstWhoOffersAService() throws Exception {
        try (Playhouse house = agency()) {
            AgencyOffice office = house.get(AgencyOffice.class);
            var first = office.couriers.await(Journal.PATIENCE).toCompletableFuture();

            office.agency.tell("tom");

            assertThat(first.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .path()
                            .name())
                    .isEqualTo("tom");
        }
    }

    @Test
    void nobodyWithinTheTimeIsAFailureThatNamesTheService() {
        try (Playhouse house = agency()) {
            var nobody = house.get(AgencyOffice.class)
                    .couriers
                    .await(Duration.ofMillis(1))
                    .toCompletableFuture();

            assertThatThrownBy(() -> nobody.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(TimeoutException.class)
                    .hasMessageContaining("(couriers)");
        }
    }

    @Test
    void whoWaitsWhenTheApplicationEndsIsToldSo() {
        CompletableFuture<ActorRef<Command>> waiting;
        try (Playhouse house = agency()) {
            waiting = house.get(AgencyOffice.class)
                    .couriers
                    .await(Journal.PATIENCE.multipliedBy(10))
                    .toCompletableFuture();
        }

        assertThatThrownBy(() -> waiting.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoBeginsToWaitAfterTheEndIsToldAtOnce() {
        ServiceListing<Command> couriers;
        try (Playhouse house = agency()) {
            couriers = house.get(AgencyOffice.class).couriers;
        }

        var waiting = couriers.await(Journal.PATIENCE.multipliedBy(10)).toCompletableFuture();

        assertThat(waiting).isCompletedExceptionally();
        assertThatThrownBy(waiting::get).hasCauseInstanceOf(IllegalStateException.class);
    }
}
