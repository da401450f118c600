// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Extension;
import io.lakon.actor.ExtensionId;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    record Question(ActorRef<String> replyTo) {}

    @Actor
    static class Valuer extends AbstractBehavior<Question> {
        Valuer(ActorContext<Question> context) {
            super(context);
        }

        @Override
        public Receive<Question> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Question.class, question -> {
                        if (question.replyTo == null) {
                            throw new IllegalStateException("nobody asks");
                        }
                        question.replyTo.tell(Thread.currentThread().getName());
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Actor("stage-hand")
    static class Configured extends AbstractBehavior<String> {
        @Inject
        @ConfigProperty(name = "lots.closing-times", defaultValue = "1s,2s")
        List<Duration> closingTimes;

        @Inject
        @ConfigProperty(name = "lots.title")
        String title;

        @Inject
        Configured(
                ActorContext<String> context,
                Journal journal,
                @ConfigProperty(name = "lots.close-after") Duration closeAfter,
                @ConfigProperty(name = "lots.reserve") Optional<Thread.State> state) {
            super(context);
            journal.note(closeAfter);
            journal.note(state);
            this.journal = journal;
        }

        private final Journal journal;

        @PostConstruct
        void tell() {
            journal.note(closingTimes);
            journal.note(title);
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Dependent
    static class House {
        @Inject
        ActorRef<Question> valuer;

        @Inject
        ActorSystem<?> system;

        String threadOfValuer() throws Exception {
            return AskPattern.<Question, String>ask(valuer, Question::new, Journal.PATIENCE)
                    .toCompletableFuture()
                    .get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    record Work(ActorRef<String> replyTo, CountDownLatch begun, CountDownLatch goOn) {}

    @Actor(mailbox = "shop.desk")
    static class Clerk extends AbstractBehavior<Work> {
        Clerk(ActorContext<Work> context) {
            super(context);
        }

        @Override
        public Receive<Work> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Work.class, work -> {
                        work.begun.countDown();
                        work.goOn.await();
                        work.replyTo.tell("done");
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Office {
        @Inject
        ActorRef<Work> clerk;

        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        CompletionStage<String> ask() {
            return AskPattern.ask(clerk, replyTo -> new Work(replyTo, begun, goOn), Journal.PATIENCE);
        }
    }

    private static void assertThatOneMayWait(Playhouse.Play play) throws Exception {
        try (Playhouse house = play.open()) {
            Office office = house.get(Office.class);
            office.ask();
            assertThat(office.begun.await(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
            office.ask();

            CompletionStage<String> oneTooMany = office.ask();

            assertThatThrownBy(() ->
                            oneTooMany.toCompletableFuture().get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .hasMessageContaining("bounded, and full with 1 messages");
            office.goOn.countDown();
        }
    }

    @Test
    void aMailboxIsChosenByAnnotation() throws Exception {
        assertThatOneMayWait(Playhouse.of(Clerk.class, Office.class)
                .file("application.conf", "shop.desk { mailbox-type = bounded, mailbox-capacity = 1 }"));
    }

    @Test
    void aMailboxIsChosenByConfiguration() throws Exception {
        assertThatOneMayWait(Playhouse.of(Clerk.class, Office.class)
                .set("lakon.actor.deployment.clerk.mailbox", "lakon.actor.narrow-desk")
                .set("lakon.actor.narrow-desk.mailbox-type", "bounded")
                .set("lakon.actor.narrow-desk.mailbox-capacity", 1));
    }

    private static Playhouse.Play valuer() {
        return Playhouse.of(Valuer.class, House.class);
    }

    @Test
    void aDispatcherIsChosenByConfiguration() throws Exception {
        try (Playhouse house = valuer().file(
                        "application.conf",
                        "lakon.actor.deployment.valuer.dispatcher = lakon.actor.default-blocking-io-dispatcher")
                .open()) {
            assertThat(house.get(House.class).threadOfValuer())
                    .startsWith("playhouse-lakon.actor.default-blocking-io-dispatcher");
        }
    }

    /** As the environment is to those who look for names with dots. */
    private record Unlisted(Map<String, String> properties) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String name) {
            return properties.get(name);
        }

        @Override
        public String getName() {
            return "environment";
        }
    }

    @Test
    void aDispatcherIsChosenAndDefinedByASourceThatListsNothing() throws Exception {
        try (Playhouse house = valuer().source(new Unlisted(Map.of(
                        "lakon.actor.deployment.valuer.dispatcher", "shop.valuers",
                        "shop.valuers.executor", "thread-pool-executor",
                        "shop.valuers.thread-pool-executor.fixed-pool-size", "1")))
                .open()) {
            assertThat(house.get(House.class).threadOfValuer()).startsWith("playhouse-shop.valuers");
        }
    }

    @Test
    void whatMessagesTakeAlongIsChosenByASourceThatListsNothing() {
        assertThat(valuer().source(new Unlisted(Map.of("lakon.actor.deployment.valuer.propagated", "nothing-known")))
                        .refusal())
                .contains("LAKON-0202  lakon.actor.deployment.valuer.propagated = ");
    }

    @Test
    void aDispatcherOfLakonsOwnHasAllSettingsThatADispatcherMayHaveInASourceThatListsNothing() {
        String blocking = "lakon.actor.default-blocking-io-dispatcher";
        assertThat(valuer().set("lakon.actor.deployment.valuer.dispatcher", blocking)
                        .source(new Unlisted(Map.of(blocking + ".throughput-deadline-time", "soon")))
                        .refusal())
                .contains("LAKON-0202  " + blocking + ".throughput-deadline-time = ");
    }

    public static final class MostUrgentFirst implements Comparator<Work> {
        public MostUrgentFirst() {}

        @Override
        public int compare(Work one, Work other) {
            return 0;
        }
    }

    @Test
    void aPriorityMailboxIsDefinedByASourceThatListsNothing() {
        try (Playhouse house = Playhouse.of(Clerk.class, Office.class)
                .source(new Unlisted(Map.of(
                        "shop.desk.mailbox-type", "priority", "shop.desk.comparator", MostUrgentFirst.class.getName())))
                .open()) {
            Office office = house.get(Office.class);
            office.goOn.countDown();

            assertThat(office.ask()).succeedsWithin(Journal.PATIENCE);
        }
    }

    @Test
    void aDispatcherMayBeDefinedByPropertiesAnywhere() throws Exception {
        try (Playhouse house = valuer().set("lakon.actor.deployment.valuer.dispatcher", "shop.valuers")
                .set("shop.valuers.executor", "thread-pool-executor")
                .set("shop.valuers.thread-pool-executor.fixed-pool-size", 1)
                .open()) {
            assertThat(house.get(House.class).threadOfValuer()).startsWith("playhouse-shop.valuers");
        }
    }

    /** Made by those systems that name it. */
    public static final class Till implements Extension {
        public static final class Id extends ExtensionId<Till> {
            private static final Id INSTANCE = new Id();

            public static Id getInstance() {
                return INSTANCE;
            }

            @Override
            public Till createExtension(ActorSystem<?> system) {
                return new Till();
            }
        }
    }

    @Test
    void anExtensionIsNamedByAProperty() {
        try (Playhouse house = valuer().set("lakon.actor.typed.extensions", Till.Id.class.getName())
                .open()) {
            assertThat(house.get(House.class).system.hasExtension(Till.Id.getInstance()))
                    .isTrue();
        }
    }

    public static final class Impatient extends ExtensionId<Till> {
        public static Impatient getInstance() {
            return new Impatient();
        }

        @Override
        public Till createExtension(ActorSystem<?> system) {
            CDI.current().select(House.class).get();
            return new Till();
        }
    }

    @Test
    void anExtensionThatAsksTheContainerForTheSystemThatItIsMadeForIsRefused() {
        assertThat(valuer().set("lakon.actor.typed.extensions", Impatient.class.getName())
                        .refusal())
                .contains(Impatient.class.getName(), "use the one that it is given");
    }

    @Test
    void anActorIsGivenAThreadOfItsOwnByConfiguration() throws Exception {
        try (Playhouse house = valuer().file(
                        "application.conf",
                        "lakon.actor.deployment.valuer.dispatcher = shop.valuers",
                        "shop.valuers {",
                        "  type = PinnedDispatcher",
                        "  executor = thread-pool-executor",
                        "  thread-pool-executor { fixed-pool-size = off, allow-core-timeout = off }",
                        "}")
                .open()) {
            assertThat(house.get(House.class).threadOfValuer()).isEqualTo("playhouse-shop.valuers-1");
        }
    }

    @Test
    void aSupervisionIsAddedByConfiguration() throws Exception {
        try (Playhouse house = valuer().file(
                        "application.conf",
                        "lakon.actor.deployment.valuer.supervision { max-restarts = 1, within = 1 minute }")
                .open()) {
            House actors = house.get(House.class);

            actors.valuer.tell(new Question(null));

            assertThat(actors.threadOfValuer()).contains("default-dispatcher");
        }
    }

    @Test
    void aPropertyOverridesTheApplicationsFile() throws Exception {
        try (Playhouse house = valuer().file(
                        "application.conf", "lakon.actor.deployment.valuer.supervision.strategy = restart")
                .set("lakon.actor.deployment.valuer.supervision.strategy", "stop")
                .open()) {
            House actors = house.get(House.class);

            actors.valuer.tell(new Question(null));

            assertThatThrownBy(actors::threadOfValuer).hasMessageContaining("stopped");
        }
    }

    @Test
    void theSystemIsNamedAfterTheApplicationAsFarAsThatIsLegal() {
        try (Playhouse house =
                valuer().set("lakon.application-name", "my shop (2)").open()) {
            assertThat(house.get(House.class).system.name()).isEqualTo("my-shop--2-");
        }
    }

    @Test
    void theSystemMayHaveANameOfItsOwn() {
        try (Playhouse house = valuer().set("lakon.system-name", "shop").open()) {
            assertThat(house.get(House.class).system.name()).isEqualTo("shop");
        }
    }

    @Test
    void aPhaseOfTheShutdownHasItsSettingsAndNoOthers() {
        try (LogLines log = new LogLines()) {
            String phases = "lakon.coordinated-shutdown.phases.";
            valuer().set(phases + "service-stop.timout", "3s")
                    .set(phases + "curtain.recover", "off")
                    .set(phases + "curtain.depends-on[0]", "service-stop")
                    .set(phases + "curtain.dependson", "service-unbind")
                    .open()
                    .close();

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("LAKON-0204"))
                    .hasSize(2)
                    .anyMatch(line -> line.contains(phases + "service-stop.timout"))
                    .anyMatch(line -> line.contains(phases + "curtain.dependson"));
        }
    }

    @Test
    void aSettingThatNobodyReadsIsAWarningWithTheNearestOne() {
        try (LogLines log = new LogLines()) {
            valuer().set("lakon.actor.default-dispatcher.troughput", 5)
                    .set("lakon.actor.deployment.valuerr.dispatcher", "lakon.actor.default-dispatcher")
                    .set("lakon.actor.deployment.valuer.supervision.max-restart", 3)
                    .open()
                    .close();

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith(
                            "WARN LAKON-0204  Nobody reads the setting lakon.actor.default-dispatcher.troughput. There is"
                                    + " one named lakon.actor.default-dispatcher.throughput."))
                    .anyMatch(line -> line.startsWith(
                            "WARN LAKON-0204  Nobody reads the setting lakon.actor.deployment.valuerr. There is one named"
                                    + " lakon.actor.deployment.valuer."))
                    .anyMatch(line -> line.startsWith("WARN LAKON-0204  Nobody reads the setting"
                            + " lakon.actor.deployment.valuer.supervision.max-restart. There is one named"
                            + " lakon.actor.deployment.valuer.supervision.max-restarts."));
        }
    }

    @Test
    void aSettingInASectionForADispatcherOrAMailboxThatNobodyReadsIsAWarning() {
        try (LogLines log = new LogLines()) {
            Playhouse.of(Clerk.class)
                    .file(
                            "application.conf",
                            "shop.desk { mailbox-type = unbounded, mailbox-capasity = 5 }",
                            "reports { executor = thread-pool-executor",
                            "  thread-pool-executer.fixed-pool-size = 2 }",
                            "lakon.actor.narrow { executor = thread-pool-executor, troughput = 5",
                            "  thread-pool-executor.fixed-size = 2 }")
                    .open()
                    .close();

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("LAKON-0204"))
                    .hasSize(4)
                    .anyMatch(line -> line.contains(
                            "shop.desk.mailbox-capasity. There is one named" + " shop.desk.mailbox-capacity."))
                    .anyMatch(line -> line.contains("reports.thread-pool-executer. There is one named"
                                    + " reports.thread-pool-executor.")
                            && line.contains("application.conf: 3"))
                    .anyMatch(line -> line.contains(
                            "lakon.actor.narrow.troughput. There is one named" + " lakon.actor.narrow.throughput."))
                    .anyMatch(line -> line.contains("lakon.actor.narrow.thread-pool-executor.fixed-size."));
        }
    }

    @Test
    void aPhaseOfTheShutdownIsSetByProperties() {
        String phase = "lakon.coordinated-shutdown.phases.curtain.depends-on";
        try (Playhouse house =
                valuer().set(phase, "service-stop,service-unbind").open()) {
            assertThat(house.get(House.class).system.settings().config().getStringList(phase))
                    .containsExactly("service-stop", "service-unbind");
        }
    }

    @Test
    void anActorIsInjectedWithSettingsOfAnyType() {
        try (Playhouse house = Playhouse.of(Configured.class, Journal.class)
                .file("application.conf", "lots { close-after = 5 minutes, title = Lots }")
                .open()) {
            house.get(Journal.class)
                    .expect(
                            Duration.ofMinutes(5),
                            Optional.empty(),
                            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                            "Lots");
        }
    }

    @Test
    void aMissingSettingOfAnActorIsAProblem() {
        assertThat(Playhouse.of(Configured.class, Journal.class).refusal())
                .contains("2 problems")
                .contains("LAKON-0202  @Inject @ConfigProperty")
                .contains("Duration cannot be read: property lots.close-after has no value.")
                .contains("String cannot be read: property lots.title has no value.");
    }
}
