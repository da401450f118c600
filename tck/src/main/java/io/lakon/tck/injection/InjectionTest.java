// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.cdi.ActorName;
import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Injection. */
@ArquillianTest
public class InjectionTest {
    @Inject
    Client client;

    @Inject
    Office office;

    @Inject
    Visit visit;

    public InjectionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("injection")
                .addClasses(
                        Client.class,
                        Concierge.class,
                        Depots.class,
                        Greeter.class,
                        Nightwatch.class,
                        Office.class,
                        OwnReferences.class,
                        Region.class,
                        Visit.class,
                        Wording.class);
    }

    @Test
    public void aRefIsInjectedByItsProtocol() {
        assertThat(await(AskPattern.<Greeter.Command, String>ask(
                        client.greeter, replyTo -> new Greeter.Greet("Ada", replyTo), PATIENCE)))
                .isEqualTo("Hello Ada");
    }

    @Test
    public void theInjectedObjectIsTheActorsOwnRef() {
        ActorRef<Greeter.Command> self = await(AskPattern.ask(client.greeter, Greeter.WhoAreYou::new, PATIENCE));

        assertThat(client.greeter).isSameAs(self);
    }

    @Test
    public void everyWayToAskForItGivesTheSameRef() {
        assertThat(client.greeter)
                .isSameAs(client.greeters.get())
                .isSameAs(client.provider.get())
                .isSameAs(client.recipient)
                .isSameAs(client.takesGreet)
                .isSameAs(client.named)
                .isSameAs(client.namedAlone);
    }

    @Test
    public void anActorOfASupertypeIsFoundByWhatItTakes() {
        assertThat(client.takesGreet.path().name()).isEqualTo("greeter");
    }

    @Test
    public void aNameTellsActorsOfOneProtocolApart() {
        assertThat(await(AskPattern.ask(client.west, Depots.WhichOne::new, PATIENCE)))
                .isEqualTo("west");
    }

    @Test
    public void aQualifierOfTheApplicationTellsActorsOfOneProtocolApart() {
        assertThat(await(AskPattern.ask(client.inTheEast, Depots.WhichOne::new, PATIENCE)))
                .isEqualTo("east");
    }

    @Test
    public void aNameMayBeChosenByTheProgram() {
        assertThat(client.depots
                        .select(ActorName.Literal.of("east"))
                        .get()
                        .path()
                        .name())
                .isEqualTo("east");
    }

    @Test
    public void anInstanceOfARefThatNobodyHasIsUnsatisfiedAndNoMistake() {
        assertThat(client.nobody.isUnsatisfied()).isTrue();
    }

    @Test
    public void anApplicationMayHaveRefsOfItsOwn() {
        assertThat(client.own).isSameAs(client.system.deadLetters());
    }

    @Test
    public void anApplicationScopedBeanHasTheRef() {
        assertThat(office.greeter()).isSameAs(client.greeter);
    }

    @Test
    public void aBeanMayTakeTheRefInItsConstructorOrAnInitializer() {
        assertThat(office.ofConstructor()).isSameAs(client.greeter);
        assertThat(office.ofInitializer()).isSameAs(client.greeter);
    }

    @Test
    public void aRequestScopedBeanHasTheRef() {
        assertThat(office.during(visit::greeter)).isSameAs(client.greeter);
    }

    @Test
    public void anActorHasTheRefOfAnother() {
        assertThat(await(AskPattern.<Concierge.Command, String>ask(
                        client.concierge, replyTo -> new Concierge.Guest("Bob", replyTo), PATIENCE)))
                .isEqualTo("Hello Bob");
    }

    @Test
    public void anActorProducerHasTheRefOfAnotherActor() {
        assertThat(await(AskPattern.ask(client.nightwatch, Nightwatch.WhoIsOnDuty::new, PATIENCE)))
                .isSameAs(client.greeter);
    }

    @Test
    public void theSystemAndWhatBelongsToItAreInjectedWithoutAQualifier() {
        assertThat(client.system).isSameAs(client.typedSystem).isSameAs(client.rawSystem);
        assertThat(client.scheduler).isSameAs(client.system.scheduler());
        assertThat(client.shutdown).isSameAs(CoordinatedShutdown.get(client.system));
        assertThat(client.behaviors).isNotNull();
    }

    @Test
    public void whatIsMadeForAnActorHasItsContext() {
        assertThat(await(AskPattern.ask(client.concierge, Concierge.IsItsOwnContext::new, PATIENCE)))
                .isTrue();
    }

    @Test
    public void thereIsNoContextWhereNoActorIsConstructed() {
        assertThatThrownBy(() -> client.staff.get()).hasStackTraceContaining("LAKON-0301");
    }
}
