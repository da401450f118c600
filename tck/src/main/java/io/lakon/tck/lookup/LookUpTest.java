// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lookup;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Props;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.cdi.ServiceListing;
import io.lakon.tck.Archives;
import io.lakon.tck.Waiting;
import io.lakon.tck.lookup.Courier.Command;
import io.lakon.tck.lookup.Courier.Leave;
import io.lakon.tck.lookup.Courier.WhoAreYou;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Look-ups. */
@ArquillianTest
public class LookUpTest {
    @Inject
    Dispatch dispatch;

    public LookUpTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("look-ups").addClasses(Courier.class, Dispatch.class, Fleet.class);
    }

    private static String nameOf(ActorRef<Command> courier) {
        return await(AskPattern.<Command, String>ask(courier, WhoAreYou::new, PATIENCE));
    }

    private static void untilSize(int size, ServiceListing<?> listing) {
        Waiting.until(() -> listing.instances().size() == size, () -> "listed are " + listing.instances());
    }

    private ActorRef<Command> spawn(String name) {
        return dispatch.system.systemActorOf(dispatch.behaviors.behavior(Courier.class), name, Props.empty());
    }

    @Test
    public void aListingHasTheActorsWhoseDefinitionsOfferTheService() {
        untilSize(2, dispatch.fleet);

        assertThat(dispatch.fleet.instances()).containsExactlyInAnyOrder(dispatch.east, dispatch.west);
        assertThat(dispatch.fleet.any())
                .hasValueSatisfying(any -> assertThat(nameOf(any)).isIn("east", "west"));
    }

    @Test
    public void aRefToAServiceGivesEachMessageToOneOfThemInTurn() {
        untilSize(2, dispatch.fleet);
        Waiting.until( // the router hears of them by itself
                () -> !nameOf(dispatch.anyOfTheFleet).equals(nameOf(dispatch.anyOfTheFleet)),
                () -> "only " + nameOf(dispatch.anyOfTheFleet) + " is asked");

        List<String> names = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            names.add(nameOf(dispatch.anyOfTheFleet));
        }

        assertThat(names.subList(0, 2)).containsExactlyInAnyOrder("east", "west");
        assertThat(names.subList(2, 4)).isEqualTo(names.subList(0, 2));
    }

    @Test
    public void instancesAndProvidersLookUpTheSame() {
        assertThat(dispatch.anyOfTheFleetLater.get()).isEqualTo(dispatch.anyOfTheFleet);
        assertThat(dispatch.onlyLater.get().instances()).isEmpty();
    }

    @Test
    public void aListingFollowsThoseWhoComeAndGo() {
        ActorRef<Command> tom = spawn("tom");
        assertThat(await(dispatch.couriers.await(PATIENCE))).isEqualTo(tom);
        Set<ActorRef<Command>> before = dispatch.couriers.instances();

        tom.tell(new Leave());
        untilSize(0, dispatch.couriers);

        assertThat(dispatch.couriers.any()).isEmpty();
        assertThat(before).as("what was returned before").containsExactly(tom);
    }

    @Test
    public void whoRegistersByHandIsListedToo() {
        ActorRef<Command> mia = dispatch.system.systemActorOf(Courier.plain(), "mia", Props.empty());

        dispatch.system.receptionist().tell(Receptionist.register(Dispatch.VOLUNTEERS, mia));

        assertThat(await(dispatch.volunteers.await(PATIENCE))).isEqualTo(mia);
        assertThat(nameOf(dispatch.anyVolunteer)).isEqualTo("mia");
    }

    @Test
    public void aRefToAServiceKeepsMessagesUntilSomebodyOffersIt() {
        CompletableFuture<String> answer = AskPattern.<Command, String>ask(
                        dispatch.anyLatecomer, WhoAreYou::new, PATIENCE)
                .toCompletableFuture();

        ActorRef<Command> late = dispatch.system.systemActorOf(Courier.plain(), "late", Props.empty());
        dispatch.system.receptionist().tell(Receptionist.register(Dispatch.LATECOMERS, late));

        assertThat(await(answer)).isEqualTo("late");
    }

    @Test
    public void nobodyInTimeIsAFailureThatNamesTheService() {
        CompletableFuture<ActorRef<Command>> nobody =
                dispatch.nobody.await(Duration.ofMillis(1)).toCompletableFuture();

        assertThatThrownBy(() -> nobody.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .hasCauseInstanceOf(TimeoutException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    public void servicesOfOneIdAndDifferentProtocolsAreDifferentServices() {
        untilSize(2, dispatch.fleet);

        assertThat(dispatch.fleetOfOthers.instances()).isEmpty();
    }
}
