// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.Receptionist.Listing;
import io.lakon.actor.receptionist.ServiceKey;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Receptionist. */
class ReceptionistTest {
    private static final ServiceKey<Deed> KEY = ServiceKey.create(Deed.class, "couriers");

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();
    private final ActorRef<Receptionist.Command> receptionist = lab.system().receptionist();
    private final ActorRef<Deed> one = lab.spawn(Deed.actor(), "one");
    private final ActorRef<Deed> two = lab.spawn(Deed.actor(), "two");

    private Set<ActorRef<Deed>> find() {
        receptionist.tell(Receptionist.find(KEY, probe.ref().narrow()));
        return probe.next(Listing.class).getServiceInstances(KEY);
    }

    private void subscribe() {
        receptionist.tell(Receptionist.subscribe(KEY, probe.ref().narrow()));
    }

    @Test
    void nobodyIsListedUnderAKeyThatNobodyRegistered() {
        assertThat(find()).isEmpty();
    }

    @Test
    void whoeverIsRegisteredIsListed() {
        receptionist.tell(Receptionist.register(KEY, one));
        receptionist.tell(Receptionist.register(KEY, two));

        assertThat(find()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void itsProtocolKnowsTheActorOfASystem() {
        assertThat(Receptionist.get(lab.system()).ref()).isEqualTo(receptionist);
    }

    @Test
    void itsAnswersCanBeMadeByWhoeverPlaysIt() {
        assertThat(Receptionist.listing(KEY, Set.of(one)).getServiceInstances(KEY))
                .containsExactly(one);
        assertThat(Receptionist.registered(KEY, one)).isEqualTo(confirmed(Receptionist.register(KEY, one, answers())));
        assertThat(Receptionist.deregistered(KEY, one))
                .isEqualTo(confirmed(Receptionist.deregister(KEY, one, answers())));
    }

    private <A> ActorRef<A> answers() {
        return probe.ref().narrow();
    }

    private Object confirmed(Receptionist.Command command) {
        receptionist.tell(command);
        return probe.next();
    }

    @Test
    void aRegistrationIsConfirmedToWhomeverWantsIt() {
        receptionist.tell(Receptionist.register(KEY, one, probe.ref().narrow()));

        Receptionist.Registered registered = probe.next(Receptionist.Registered.class);
        assertThat(registered.isForKey(KEY)).isTrue();
        ActorRef<Deed> instance = registered.getServiceInstance(KEY);
        assertThat(instance).isEqualTo(one);
    }

    @Test
    void whoeverIsDeregisteredIsListedNoLonger() {
        receptionist.tell(Receptionist.register(KEY, one));
        receptionist.tell(Receptionist.register(KEY, two));
        receptionist.tell(Receptionist.deregister(KEY, one));

        assertThat(find()).containsExactly(two);
    }

    @Test
    void aDeregistrationIsConfirmedToWhomeverWantsIt() {
        receptionist.tell(Receptionist.register(KEY, one));
        receptionist.tell(Receptionist.deregister(KEY, one, probe.ref().narrow()));

        ActorRef<Deed> instance = probe.next(Receptionist.Deregistered.class).getServiceInstance(KEY);
        assertThat(instance).isEqualTo(one);
    }

    @Test
    void anActorThatStopsIsListedNoLonger() {
        receptionist.tell(Receptionist.register(KEY, one));
        subscribe();
        probe.next(Listing.class);

        one.tell(context -> Behaviors.stopped());

        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).isEmpty();
    }

    @Test
    void anActorThatHadStoppedBeforeItIsRegisteredDoesNotStayListed() {
        one.tell(context -> Behaviors.stopped());
        probe.awaitEnd(one);
        subscribe();
        probe.next(Listing.class);

        receptionist.tell(Receptionist.register(KEY, one));

        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).containsExactly(one);
        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).isEmpty();
    }

    @Test
    void aSubscriberLearnsWhoIsThereAndThenOfEachChange() {
        receptionist.tell(Receptionist.register(KEY, one));

        subscribe();
        receptionist.tell(Receptionist.register(KEY, two));
        receptionist.tell(Receptionist.deregister(KEY, one));

        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).containsExactly(one);
        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).containsExactlyInAnyOrder(one, two);
        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).containsExactly(two);
    }

    @Test
    void registeringAgainChangesNothing() {
        subscribe();
        probe.next(Listing.class);
        receptionist.tell(Receptionist.register(KEY, one));
        probe.next(Listing.class);

        receptionist.tell(Receptionist.register(KEY, one));

        assertThat(find()).containsExactly(one); // and not a listing for the subscriber before that
    }

    @Test
    void everyListingOfOneNodeTellsOfServicesAddedOrRemoved() {
        subscribe();
        assertThat(probe.next(Listing.class).servicesWereAddedOrRemoved()).isTrue();

        receptionist.tell(Receptionist.register(KEY, one));
        assertThat(probe.next(Listing.class).servicesWereAddedOrRemoved()).isTrue();

        receptionist.tell(Receptionist.find(KEY, probe.ref().narrow()));
        assertThat(probe.next(Listing.class).servicesWereAddedOrRemoved()).isTrue();
    }

    @Test
    void keysOfOneIdAndAnotherTypeAreOtherKeys() {
        receptionist.tell(Receptionist.register(KEY, one));

        receptionist.tell(Receptionist.find(
                ServiceKey.create(String.class, "couriers"), probe.ref().narrow()));

        assertThat(probe.next(Listing.class).instances()).isEmpty();
    }

    @Test
    void oneActorMayBeRegisteredUnderSeveralKeys() {
        ServiceKey<Deed> other = ServiceKey.create(Deed.class, "porters");
        receptionist.tell(Receptionist.register(KEY, one));
        receptionist.tell(Receptionist.register(other, one));

        receptionist.tell(Receptionist.deregister(other, one));

        assertThat(find()).containsExactly(one);
    }

    @Test
    void anActorThatIsDeregisteredUnderOneKeyIsStillTakenOffTheOthersWhenItStops() {
        ServiceKey<Deed> other = ServiceKey.create(Deed.class, "porters");
        receptionist.tell(Receptionist.register(KEY, one));
        receptionist.tell(Receptionist.register(other, one));
        receptionist.tell(Receptionist.deregister(other, one));
        subscribe();
        probe.next(Listing.class);

        one.tell(context -> Behaviors.stopped());

        assertThat(probe.next(Listing.class).getServiceInstances(KEY)).isEmpty();
    }

    @Test
    void aSubscriberThatHasStoppedIsForgotten() {
        Probe<Object> ending = lab.probe();
        ActorRef<Listing> subscriber = lab.spawn(Behaviors.receiveMessage(listing -> {
            ending.ref().tell("listed");
            return Behaviors.stopped();
        }));
        receptionist.tell(Receptionist.subscribe(KEY, subscriber));
        ending.awaitEnd(subscriber, "listed");
        Probe<Object> mark = lab.probe();
        receptionist.tell(Receptionist.subscribe(KEY, mark.ref().narrow()));
        mark.next(Listing.class); // the receptionist has heard of the end by the time that it takes this

        receptionist.tell(Receptionist.register(KEY, one));
        mark.next(Listing.class);

        assertThat(lab.system().inspect().deadLetters()).isLessThanOrEqualTo(1);
    }

    @Test
    void aListingIsNotToBeReadUnderAnotherKey() {
        receptionist.tell(Receptionist.find(KEY, probe.ref().narrow()));
        Listing listing = probe.next(Listing.class);

        assertThatThrownBy(() -> listing.getServiceInstances(ServiceKey.create(Deed.class, "porters")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("couriers")
                .hasMessageContaining("porters");
    }

    @Test
    void aListingCannotBeChanged() {
        Set<ActorRef<Deed>> instances = find();

        assertThatThrownBy(() -> instances.add(one)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theReceptionistGoesOnWhateverItIsSent() {
        receptionist.<Object>unsafeUpcast().tell("not a command");
        receptionist.tell(new Receptionist.Find<>(KEY, null));

        assertThat(find()).isEmpty();
    }
}
