// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static io.lakon.cdi.acceptance.Playhouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AllDeadLetters;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DeadLetter;
import io.lakon.actor.Receive;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.cdi.Actor;
import io.lakon.cdi.FromEventStream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.EventMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Specification: CDI events. */
class FromEventStreamTest {
    private static final String HERE = "io.lakon.cdi.acceptance.FromEventStreamTest.";

    interface News {}

    interface Local {}

    record Weather(String text) implements News, Local {}

    record Sports(String text) implements News {}

    record Box<T>(T content) implements News {}

    @Dependent
    static class Studio {
        @Inject
        ActorSystem<?> system;

        void publish(Object event) {
            system.eventStream().tell(new EventStream.Publish<>(event));
        }
    }

    @Dependent
    static class Viewer {
        @Inject
        Journal journal;

        void watch(@Observes @FromEventStream News news) {
            journal.note(news);
        }
    }

    private static Playhouse with(Class<?>... classes) {
        return Playhouse.of(classes).and(Studio.class, Journal.class).open();
    }

    @Test
    void anObserverIsToldWhatIsPublishedOfItsClassOrBelowInOrder() {
        try (Playhouse house = with(Viewer.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Weather("rain"));
            studio.publish("no news");
            studio.publish(new Sports("two to one"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(new Weather("rain"), new Sports("two to one"), new Weather("sun"));
        }
    }

    @Dependent
    static class LocalViewer {
        @Inject
        Journal journal;

        void watch(@Observes @FromEventStream Local news) {
            journal.note("local " + news);
        }
    }

    @Test
    void anEventThatIsObservedUnderSeveralClassesIsToldEachObserverOnce() {
        try (Playhouse house = with(Viewer.class, LocalViewer.class)) {
            Studio studio = house.get(Studio.class);
            Journal journal = house.get(Journal.class);

            studio.publish(new Weather("rain"));
            studio.publish(new Sports("two to one"));

            assertThat(List.of(journal.next(), journal.next()))
                    .containsExactlyInAnyOrder(new Weather("rain"), "local Weather[text=rain]");
            journal.expect(new Sports("two to one"));
        }
    }

    @Dependent
    static class WeatherViewer {
        @Inject
        Journal journal;

        void watch(@Observes @FromEventStream Weather weather) {
            journal.note(weather);
        }

        void watchAll(@Observes @Any Sports sports) {
            journal.note(sports);
        }
    }

    @Test
    void anObserverWithoutTheQualifierAsksForNothing() {
        try (Playhouse house = with(WeatherViewer.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Sports("two to one"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(new Weather("sun"));
        }
    }

    @Test
    void whereNobodyObservesNothingListens() {
        try (Playhouse house = with()) {
            assertThat(toolkit(house)).isNotEmpty().doesNotContain("cdi-observers");
        }
    }

    @Test
    void whoTellsObserversIsNoneOfTheApplicationsActors() {
        try (Playhouse house = with(Viewer.class)) {
            assertThat(toolkit(house)).contains("cdi-observers");
            assertThat(children(house, "user")).isEmpty();
        }
    }

    private static List<String> toolkit(Playhouse house) {
        return children(house, "system");
    }

    private static List<String> children(Playhouse house, String guardian) {
        return house.get(Studio.class).system.inspect().root().children().stream()
                .filter(each -> each.path().name().equals(guardian))
                .flatMap(each -> each.children().stream().map(ActorSnapshot::path))
                .map(path -> path.name())
                .toList();
    }

    @Dependent
    static class Undertaker {
        @Inject
        Journal journal;

        void bury(@Observes @FromEventStream DeadLetter letter) {
            journal.note(letter.message());
        }

        void begin(@Observes @FromEventStream Weather weather) {
            journal.note(weather);
        }
    }

    @Actor
    static class Mortal extends AbstractBehavior<String> {
        @Inject
        Mortal(ActorContext<String> context) {
            super(context);
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder()
                    .onMessage(String.class, last -> Behaviors.stopped())
                    .build();
        }
    }

    @Dependent
    static class Morgue {
        @Inject
        ActorRef<String> mortal;
    }

    /** Until the subscription has been made: the system's own events do not take the way of those that others publish. */
    private static void awaitSubscription(Playhouse house) {
        house.get(Studio.class).publish(new Weather("of the first morning"));
        house.get(Journal.class).expect(new Weather("of the first morning"));
    }

    @Test
    void theSystemsOwnEventsAreObservedToo() {
        try (Playhouse house = with(Undertaker.class, Mortal.class, Morgue.class)) {
            awaitSubscription(house);
            ActorRef<String> mortal = house.get(Morgue.class).mortal;
            mortal.tell("last words");

            mortal.tell("a letter");

            house.get(Journal.class).expect("a letter");
        }
    }

    @Actor
    static class Herald extends AbstractBehavior<String> {
        @Inject
        Herald(ActorContext<String> context) {
            super(context);
            context.getSystem().eventStream().tell(new EventStream.Publish<>(new Weather("of the first morning")));
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void whatAnActorPublishesWhenItStartsIsObserved() {
        try (Playhouse house = with(Viewer.class, Herald.class)) {
            house.get(Journal.class).expect(new Weather("of the first morning"));
        }
    }

    @Dependent
    static class Fallible {
        void fail(@Observes @Priority(1) @FromEventStream News news) {
            throw new IllegalStateException("cannot look at " + news);
        }
    }

    @Test
    void anObserverThatFailsIsLoggedByNameAndTheOthersAreTold() {
        try (LogLines log = new LogLines();
                Playhouse house = with(Fallible.class, Viewer.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Weather("rain"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(new Weather("rain"), new Weather("sun"));
            assertThat(log.lines())
                    .contains("ERROR Failed to observe an object of " + HERE + "Weather from the event stream: method "
                            + HERE + "Fallible.fail(News)");
        }
    }

    @Test
    void anEventThatTheContainerCannotFireIsLoggedOnceForItsClassAndTheNextIsTold() {
        try (LogLines log = new LogLines();
                Playhouse house = with(Viewer.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Box<>("of no known content"));
            studio.publish(new Box<>("of the same"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(new Weather("sun"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("Box"))
                    .containsExactly(
                            "ERROR Not all observers could be told an object of " + HERE
                                    + "Box from the event stream: containers refuse events of a generic class. This is said once.");
        }
    }

    @Dependent
    static class Bystander {
        void fail(@Observes @Priority(1) Sports sports) {
            throw new AssertionError("no sports");
        }
    }

    @Test
    void anObserverThatDidNotAskEndsTheEventOnlyWhenItFails() {
        try (LogLines log = new LogLines();
                Playhouse house = with(Viewer.class, Bystander.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Sports("two to one"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(new Weather("sun"));
            assertThat(log.lines())
                    .contains("ERROR Not all observers could be told an object of " + HERE
                            + "Sports from the event stream");
        }
    }

    @Dependent
    static class AsyncViewer {
        @Inject
        Journal journal;

        void watch(@ObservesAsync @FromEventStream Weather weather) {
            journal.note("async " + weather.text);
        }

        void fail(@ObservesAsync @FromEventStream Sports sports) {
            throw new IllegalStateException("no sports");
        }
    }

    @Test
    void anAsynchronousObserverIsToldToo() {
        try (Playhouse house = with(AsyncViewer.class)) {
            house.get(Studio.class).publish(new Weather("rain"));

            house.get(Journal.class).expect("async rain");
        }
    }

    @Test
    void anAsynchronousObserverThatFailsIsLoggedByName() {
        try (LogLines log = new LogLines();
                Playhouse house = with(AsyncViewer.class)) {
            house.get(Studio.class).publish(new Sports("two to one"));

            eventually(() -> assertThat(log.lines())
                    .contains("ERROR Failed to observe an object of " + HERE + "Sports from the event stream: method "
                            + HERE + "AsyncViewer.fail(Sports)"));
        }
    }

    @RequestScoped
    static class Visit {
        private int events;

        int next() {
            return ++events;
        }
    }

    @Dependent
    static class Visitor {
        @Inject
        Journal journal;

        @Inject
        Visit visit;

        void watch(@Observes @FromEventStream Weather weather, EventMetadata metadata) {
            journal.note(visit.next());
            journal.note(metadata.getQualifiers().contains(FromEventStream.Literal.INSTANCE));
        }
    }

    @Test
    void eachEventHasARequestContextOfItsOwn() {
        try (Playhouse house = with(Visitor.class, Visit.class)) {
            Studio studio = house.get(Studio.class);

            studio.publish(new Weather("rain"));
            studio.publish(new Weather("sun"));

            house.get(Journal.class).expect(1, true, 1, true);
        }
    }

    @Singleton
    static class Gate {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        void pass() throws InterruptedException {
            reached.countDown();
            opened.await();
        }
    }

    @Dependent
    static class SlowViewer {
        @Inject
        Gate gate;

        @Inject
        Journal journal;

        void watch(@Observes @FromEventStream Weather weather) throws InterruptedException {
            gate.pass();
            journal.note(weather);
        }
    }

    @Test
    void anObserverThatTakesItsTimeHoldsUpTheNextEvent() throws InterruptedException {
        try (Playhouse house = with(SlowViewer.class, Gate.class)) {
            Studio studio = house.get(Studio.class);
            Journal journal = house.get(Journal.class);
            Gate gate = house.get(Gate.class);

            studio.publish(new Weather("rain"));
            studio.publish(new Weather("sun"));
            gate.reached.await();
            journal.expectNothing();
            gate.opened.countDown();

            journal.expect(new Weather("rain"), new Weather("sun"));
        }
    }

    @Actor
    static class Stuck extends AbstractBehavior<Integer> {
        private final Gate gate;

        @Inject
        Stuck(ActorContext<Integer> context, Gate gate) {
            super(context);
            this.gate = gate;
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Integer.class, number -> {
                        gate.pass();
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Workshop {
        @Inject
        ActorRef<Integer> stuck;
    }

    @Test
    void whenTheApplicationHasEndedNothingIsToldWhoeverStillPublishes() throws InterruptedException {
        Journal journal;
        Gate gate;
        ActorSystem<?> system;
        ActorRef<String> mortal;
        try (Playhouse house = Playhouse.of(Undertaker.class, Stuck.class, Mortal.class, Gate.class)
                .and(Morgue.class, Workshop.class, Studio.class, Journal.class)
                .set("lakon.shutdown.deadline", "1ms")
                .open()) {
            journal = house.get(Journal.class);
            gate = house.get(Gate.class);
            system = house.get(Studio.class).system;
            mortal = house.get(Morgue.class).mortal;
            awaitSubscription(house);
            mortal.tell("last words");
            mortal.tell("a letter");
            journal.expect("a letter");
            house.get(Workshop.class).stuck.tell(1);
            gate.reached.await();
        }

        try (LogLines log = new LogLines()) {
            mortal.tell("a late letter");

            eventually(() -> assertThat(bridge(system))
                    .allMatch(each -> each.mailboxSize() == 0 && each.inHand().isEmpty()));
            journal.expectNothing();
            assertThat(log.lines()).noneMatch(line -> line.contains("observer"));
        } finally {
            gate.opened.countDown();
        }
    }

    private static List<ActorSnapshot> bridge(ActorSystem<?> system) {
        return system.inspect().root().children().stream()
                .flatMap(guardian -> guardian.children().stream())
                .filter(each -> each.path().name().equals("cdi-observers"))
                .toList();
    }

    @Dependent
    static class GenericObserver {
        void watch(@Observes @FromEventStream List<String> event) {}
    }

    @Dependent
    static class PrimitiveObserver {
        void watch(@Observes @FromEventStream int event) {}
    }

    @Dependent
    static class RawObserver {
        @SuppressWarnings("rawtypes")
        void watch(@Observes @FromEventStream Box event) {}
    }

    @Test
    @DisabledIfSystemProperty(
            named = "test.container",
            matches = "openwebbeans.*",
            disabledReason = "it observes the wrapper instead")
    void anObserverOfAPrimitiveTypeIsRefused() {
        assertThat(Playhouse.of(PrimitiveObserver.class).refusal()).contains("LAKON-0118  The observer observes int ");
    }

    @Test
    void anObserverOfWhatNoClassTellsIsRefused() {
        Stream.of(GenericObserver.class, RawObserver.class)
                .forEach(each -> assertThat(Playhouse.of(each).refusal())
                        .contains("LAKON-0118  The observer observes ")
                        .contains("which knows events by their classes alone.")
                        .contains("at    method " + HERE + each.getSimpleName() + ".watch("));
    }

    @Dependent
    static class QualifiedObserver {
        void watch(@Observes @FromEventStream @Named("urgent") Weather event) {}
    }

    @Test
    void anObserverWithAnotherQualifierIsRefused() {
        assertThat(Playhouse.of(QualifiedObserver.class).refusal())
                .contains("LAKON-0118  The observer asks for events of the event stream with @Named, which none has.");
    }

    @Dependent
    static class AfterSuccessObserver {
        void watch(@Observes(during = TransactionPhase.AFTER_SUCCESS) @FromEventStream AllDeadLetters event) {}
    }

    @Test
    void anObserverInAPhaseOfATransactionIsRefused() {
        assertThat(Playhouse.of(AfterSuccessObserver.class).refusal())
                .contains("LAKON-0118  The observer observes the event stream during AFTER_SUCCESS of a transaction");
    }
}
