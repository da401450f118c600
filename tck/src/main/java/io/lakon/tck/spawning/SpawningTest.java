// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Props;
import io.lakon.tck.Archives;
import io.lakon.tck.spawning.Lot.Command;
import io.lakon.tck.spawning.Lot.Describe;
import io.lakon.tck.spawning.Lot.Description;
import io.lakon.tck.spawning.Lot.Fail;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Spawning with injection. */
@ArquillianTest
public class SpawningTest {
    @Inject
    Auction auction;

    public SpawningTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("spawning")
                .addClasses(Auction.class, Auctioneer.class, Currency.class, Lot.class, Stranger.class)
                .addAsResource(new StringAsset("lots.fee = 3"), "application.conf");
    }

    private ActorRef<Command> spawn(Behavior<Command> lot, String name) {
        return auction.system.systemActorOf(lot, name, Props.empty());
    }

    private static Description described(ActorRef<Command> lot) {
        return await(AskPattern.<Command, Description>ask(lot, Describe::new, PATIENCE));
    }

    @Test
    public void argumentsAreTakenByTypeInTheirOrderAndTheRestIsInjected() {
        ActorRef<Command> clock = spawn(auction.behaviors.behavior(Lot.class, 12, "clock", "of brass"), "clock");

        assertThat(described(clock)).isEqualTo(new Description("clock", "of brass", 12, "EUR", 3, 1));
    }

    @Test
    public void aRestartPassesTheSameArgumentsAgainToANewInstance() {
        ActorRef<Command> vase = spawn(auction.behaviors.behavior(Lot.class, "vase", "of glass", 5), "vase");
        Description before = described(vase);

        vase.tell(new Fail());

        assertThat(before.messages()).isEqualTo(1);
        assertThat(described(vase)).isEqualTo(before);
    }

    @Test
    public void oneBehaviourServesSeveralActorsEachWithAnInstanceOfItsOwn() {
        Behavior<Command> chair = auction.behaviors.behavior(Lot.class, "chair", "of oak", 7);
        ActorRef<Command> first = spawn(chair, "chair-1");
        ActorRef<Command> second = spawn(chair, "chair-2");

        described(first);

        assertThat(described(first).messages()).isEqualTo(2);
        assertThat(described(second).messages()).isEqualTo(1);
    }

    @Test
    public void anActorSpawnsChildrenWithInjection() {
        String path = await(AskPattern.<Auctioneer.Open, String>ask(
                auction.auctioneer, replyTo -> new Auctioneer.Open("desk", replyTo), PATIENCE));

        assertThat(path).isEqualTo("/user/auctioneer/desk");
    }

    @Test
    public void anArgumentThatFitsNoParameterIsRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auction.behaviors.behavior(Lot.class, "clock", "of brass", 12, 'x'))
                .withMessageContaining("java.lang.Character");
    }

    @Test
    public void aMissingArgumentIsRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auction.behaviors.behavior(Lot.class, "clock", "of brass"))
                .withMessageContaining("parameter 4")
                .withMessageContaining("int");
    }

    @Test
    public void aClassThatIsNoActorIsRefusedAndNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auction.behaviors.behavior(Stranger.class))
                .withMessageContaining(Stranger.class.getName());
    }
}
