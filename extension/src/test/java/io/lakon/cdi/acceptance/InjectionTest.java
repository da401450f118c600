// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Receive;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorName;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InjectionTest {
    sealed interface Command permits Greet {}

    record Greet(String whom, ActorRef<String> replyTo) implements Command {}

    @Dependent
    static class Phrases {
        String greeting(String whom) {
            return "Hello, " + whom;
        }
    }

    @Actor
    static class Greeter extends AbstractBehavior<Command> {
        private final Phrases phrases;

        @Inject
        Greeter(ActorContext<Command> context, Phrases phrases) {
            super(context);
            this.phrases = phrases;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Greet.class, greet -> {
                        greet.replyTo.tell(phrases.greeting(greet.whom));
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Hall {
        @Inject
        ActorRef<Command> greeter;

        @Inject
        RecipientRef<Command> recipient;

        @Inject
        ActorRef<? super Greet> takesGreet;

        @Inject
        @ActorName("greeter")
        ActorRef<Command> named;

        @Inject
        Instance<ActorRef<Command>> instance;

        @Inject
        Provider<ActorRef<Command>> provider;

        @Inject
        Instance<ActorRef<Integer>> nobody;
    }

    private static Playhouse greeting(Class<?>... others) {
        return Playhouse.of(Greeter.class, Phrases.class, Hall.class)
                .and(others)
                .open();
    }

    @Test
    void anInjectedReferenceReachesTheActor() throws Exception {
        try (Playhouse house = greeting()) {
            ActorRef<Command> greeter = house.get(Hall.class).greeter;

            String answer = AskPattern.<Command, String>ask(
                            greeter, replyTo -> new Greet("World", replyTo), Journal.PATIENCE)
                    .toCompletableFuture()
                    .get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

            assertThat(answer).isEqualTo("Hello, World");
        }
    }

    @Test
    void theActorIsSpawnedUnderUserByItsClassNameInKebabCase() {
        try (Playhouse house = greeting()) {
            ActorRef<Command> greeter = house.get(Hall.class).greeter;

            assertThat(greeter.path()).hasToString("lakon://playhouse/user/greeter");
        }
    }

    @Test
    void everyWayToAskForItGivesTheSameReferenceAndNeverAProxy() {
        try (Playhouse house = greeting()) {
            Hall hall = house.get(Hall.class);

            assertThat(hall.greeter)
                    .isSameAs(hall.recipient)
                    .isSameAs(hall.takesGreet)
                    .isSameAs(hall.named)
                    .isSameAs(hall.instance.get())
                    .isSameAs(hall.provider.get())
                    .isSameAs(house.get(Hall.class).greeter);
        }
    }

    @Test
    void anInstanceOfAReferenceThatNobodyHasIsUnsatisfiedAndNoError() {
        try (Playhouse house = greeting()) {
            assertThat(house.get(Hall.class).nobody.isUnsatisfied()).isTrue();
        }
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Region {
        String value();

        @Nonbinding
        String comment() default "";
    }

    abstract static class Depot extends AbstractBehavior<Integer> {
        Depot(ActorContext<Integer> context) {
            super(context);
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Actor("west")
    @Region(value = "W", comment = "the old one")
    static class WesternDepot extends Depot {
        @Inject
        WesternDepot(ActorContext<Integer> context) {
            super(context);
        }
    }

    @Actor("east")
    @Region("E")
    static class EasternDepot extends Depot {
        EasternDepot(ActorContext<Integer> context) {
            super(context);
        }
    }

    @Dependent
    static class Dispatch {
        @Inject
        @Region("W")
        ActorRef<Integer> byQualifier;

        @Inject
        @ActorName("east")
        ActorRef<Integer> byName;

        @Inject
        @ActorName("west")
        ActorRef<?> byNameAlone;
    }

    @Test
    void actorsOfOneProtocolAreToldApartByQualifiersAndByName() {
        try (Playhouse house = Playhouse.of(WesternDepot.class, EasternDepot.class, Dispatch.class)
                .open()) {
            Dispatch dispatch = house.get(Dispatch.class);

            assertThat(dispatch.byQualifier.path().name()).isEqualTo("west");
            assertThat(dispatch.byName.path().name()).isEqualTo("east");
            assertThat(dispatch.byNameAlone).isSameAs(dispatch.byQualifier);
        }
    }

    @Dependent
    static class Factory {
        @Produces
        @Actor
        Behavior<Collection<String>> listKeeper(Phrases phrases) {
            return Behaviors.empty();
        }
    }

    @Dependent
    static class Reader {
        @Inject
        ActorRef<Collection<String>> listKeeper;
    }

    @Test
    void aProducerMethodOfABehaviourIsAnActorNamedAfterIt() {
        try (Playhouse house =
                Playhouse.of(Factory.class, Phrases.class, Reader.class).open()) {
            assertThat(house.get(Reader.class).listKeeper.path().name()).isEqualTo("list-keeper");
        }
    }

    @Dependent
    static class Backstage {
        @Inject
        ActorSystem<?> system;

        @Inject
        ActorSystem<Void> typed;

        @Inject
        @SuppressWarnings("rawtypes")
        ActorSystem raw;

        @Inject
        Scheduler scheduler;

        @Inject
        CoordinatedShutdown shutdown;

        @Inject
        ActorBeans actorBeans;
    }

    @Test
    void theSystemItsSchedulerAndItsShutdownAreInjectedWithoutQualifiers() {
        try (Playhouse house = greeting(Backstage.class)) {
            Backstage backstage = house.get(Backstage.class);

            assertThat(backstage.system).isSameAs(backstage.typed).isSameAs(backstage.raw);
            assertThat(backstage.system.name()).isEqualTo("playhouse");
            assertThat(backstage.scheduler).isSameAs(backstage.system.scheduler());
            assertThat(backstage.shutdown).isSameAs(CoordinatedShutdown.get(backstage.system));
        }
    }

    @Dependent
    static class Booth {
        @Produces
        @Actor
        Behavior<ActorRef<String>> prompter() {
            return answering("the prompter");
        }

        static Behavior<ActorRef<String>> answering(String answer) {
            return Behaviors.receiveMessageWithSame(replyTo -> replyTo.tell(answer));
        }
    }

    @Alternative
    @Dependent
    static class UnusedBooth {
        @Produces
        @Actor
        Behavior<ActorRef<String>> prompter() {
            return Booth.answering("somebody else");
        }
    }

    @Dependent
    static class Prompted {
        @Inject
        ActorRef<ActorRef<String>> prompter;
    }

    @Test
    void theProducerOfAnAlternativeThatIsNotSelectedDefinesNoActor() {
        try (Playhouse house =
                Playhouse.of(Booth.class, UnusedBooth.class, Prompted.class).open()) {
            assertThat(AskPattern.<ActorRef<String>, String>ask(
                            house.get(Prompted.class).prompter, replyTo -> replyTo, Journal.PATIENCE))
                    .succeedsWithin(Journal.PATIENCE)
                    .isEqualTo("the prompter");
        }
    }

    @Dependent
    static class OwnReferences {
        @Produces
        ActorRef<Double> deadLetters(ActorSystem<?> system) {
            return system.deadLetters();
        }
    }

    @Dependent
    static class Meter {
        @Inject
        ActorRef<Double> own;
    }

    @Test
    void anApplicationMayProduceReferencesOfItsOwn() {
        try (Playhouse house = Playhouse.of(OwnReferences.class, Meter.class).open()) {
            assertThat(house.get(Meter.class).own.path().name()).isEqualTo("deadLetters");
        }
    }
}
