// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static io.lakon.cdi.acceptance.Playhouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.cdi.Actor;
import io.lakon.cdi.FromEventStream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Specification: CDI events. */
class ActorObserverTest {
    private static final String HERE = "io.lakon.cdi.acceptance.ActorObserverTest.";

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Express {}

    record Order(String item) {}

    record Cancelled(String item) {}

    record Recount(List<String> shelves) {}

    record Alarm(String text) {}

    record Urgent(String item) implements Command {}

    interface Command {}

    record Reserve(String item) implements Command {}

    abstract static class Noting<M> extends AbstractBehavior<M> {
        private final Journal journal;

        Noting(ActorContext<M> context, Journal journal) {
            super(context);
            this.journal = journal;
        }

        @Override
        public Receive<M> createReceive() {
            return newReceiveBuilder()
                    .onAnyMessage(message -> {
                        journal.note(message);
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Actor
    static class Warehouse extends Noting<Command> {
        @Inject
        Warehouse(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        static Command reserve(@Observes Order order) {
            return order.item.isEmpty() ? null : new Reserve(order.item);
        }

        private static Urgent hurry(@Observes @Express Order order) {
            return new Urgent(order.item);
        }

        static Command same(@Observes Urgent order) {
            return order;
        }

        static Command afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Cancelled order) {
            return new Reserve("no " + order.item);
        }

        static Command later(@ObservesAsync Recount recount) {
            return new Reserve(String.join(", ", recount.shelves));
        }

        static Command refuse(@Observes Alarm alarm) {
            throw new IllegalStateException(alarm.text);
        }
    }

    @Dependent
    static class Shop {
        @Inject
        Event<Order> orders;

        @Inject
        @Express
        Event<Order> express;

        @Inject
        Event<Object> events;

        @Inject
        ActorSystem<?> system;
    }

    private static Playhouse shop() {
        return Playhouse.of(Warehouse.class, Shop.class, Journal.class).open();
    }

    @Test
    void anActorIsToldTheMessageThatItsObserverMakesOfTheEvent() {
        try (Playhouse house = shop()) {
            house.get(Shop.class).orders.fire(new Order("a lamp"));

            house.get(Journal.class).expect(new Reserve("a lamp"));
        }
    }

    @Test
    void anEventMayBeTheMessageItself() {
        try (Playhouse house = shop()) {
            house.get(Shop.class).events.fire(new Urgent("a lamp"));

            house.get(Journal.class).expect(new Urgent("a lamp"));
        }
    }

    @Test
    void ofNullNobodyIsTold() {
        try (Playhouse house = shop()) {
            Shop shop = house.get(Shop.class);

            shop.orders.fire(new Order(""));
            shop.orders.fire(new Order("a lamp"));

            house.get(Journal.class).expect(new Reserve("a lamp"));
        }
    }

    @Test
    void qualifiersDecideWhichObserversAreAsked() {
        try (Playhouse house = shop()) {
            house.get(Shop.class).express.fire(new Order("a lamp"));

            Journal journal = house.get(Journal.class);
            assertThat(List.of(journal.next(), journal.next()))
                    .containsExactlyInAnyOrder(new Urgent("a lamp"), new Reserve("a lamp"));
        }
    }

    @Test
    void whereThereIsNoTransactionAnActorIsToldAtOnce() {
        try (Playhouse house = shop()) {
            house.get(Shop.class).events.fire(new Cancelled("lamp"));

            house.get(Journal.class).expect(new Reserve("no lamp"));
        }
    }

    @Test
    void anAsynchronousEventIsToldToo() {
        try (Playhouse house = shop()) {
            house.get(Shop.class).events.fireAsync(new Recount(List.of("left", "right")));

            house.get(Journal.class).expect(new Reserve("left, right"));
        }
    }

    @Test
    void whatTheObserverThrowsIsThrownAtWhoeverFires() {
        try (Playhouse house = shop()) {
            Event<Object> events = house.get(Shop.class).events;

            assertThatThrownBy(() -> events.fire(new Alarm("fire")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("fire");
        }
    }

    @Actor
    static class Porter extends Noting<String> {
        @Inject
        Porter(ActorContext<String> context, Journal journal) {
            super(context, journal);
        }

        static String open(@Observes @Initialized(ApplicationScoped.class) Object event) {
            return "good morning";
        }

        static String first(@Observes @Priority(1) Order order) {
            return "first " + order.item;
        }

        static String last(@Observes @Priority(2) Order order) {
            return "last " + order.item;
        }

        static String warn(@Observes @FromEventStream Alarm alarm) {
            return alarm.text;
        }
    }

    private static Playhouse porter() {
        return Playhouse.of(Porter.class, Shop.class, Journal.class).open();
    }

    @Test
    void anActorIsToldOfTheStartOfTheApplication() {
        try (Playhouse house = porter()) {
            house.get(Journal.class).expect("good morning");
        }
    }

    @Test
    void theObserversOfAnActorAreAskedByPriority() {
        try (Playhouse house = porter()) {
            house.get(Shop.class).orders.fire(new Order("lamp"));

            house.get(Journal.class).expect("good morning", "first lamp", "last lamp");
        }
    }

    @Test
    void anActorMayObserveTheEventStreamToo() {
        try (Playhouse house = porter()) {
            house.get(Shop.class).system.eventStream().tell(new EventStream.Publish<>(new Alarm("fire")));

            house.get(Journal.class).expect("good morning", "fire");
        }
    }

    @Actor
    static class Coward extends Noting<String> {
        @Inject
        Coward(ActorContext<String> context, Journal journal) {
            super(context, journal);
        }

        static String warn(@Observes @FromEventStream Alarm alarm) {
            throw new IllegalStateException(alarm.text);
        }
    }

    @Test
    void anObserverOfTheEventStreamThatFailsIsLoggedByItsName() {
        try (LogLines log = new LogLines();
                Playhouse house =
                        Playhouse.of(Coward.class, Shop.class, Journal.class).open()) {
            house.get(Shop.class).system.eventStream().tell(new EventStream.Publish<>(new Alarm("fire")));

            eventually(() -> assertThat(log.lines())
                    .contains("ERROR Failed to observe an object of " + HERE + "Alarm from the event stream: method "
                            + HERE + "Coward.warn(Alarm)"));
        }
    }

    @Actor
    static class Reader extends Noting<String> {
        @Inject
        Reader(ActorContext<String> context, Journal journal) {
            super(context, journal);
        }

        static String read(@Observes @FromEventStream List<String> lines) {
            return String.join(", ", lines);
        }
    }

    @Test
    void anObserverThatTheEventStreamTellsNothingIsRefusedByItsName() {
        assertThat(refusal(Reader.class))
                .contains("LAKON-0118  The observer observes List<String>")
                .contains("at    method " + HERE + "Reader.read(List)");
    }

    @Actor
    static class OfInstance extends Noting<Command> {
        @Inject
        OfInstance(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        Command reserve(@Observes Order order) {
            return new Reserve(order.item);
        }
    }

    @Actor
    static class OfMore extends Noting<Command> {
        @Inject
        OfMore(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        static Command reserve(@Observes Order order, Journal journal) {
            return new Reserve(order.item);
        }
    }

    @Actor
    static class IfExisting extends Noting<Command> {
        @Inject
        IfExisting(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        static Command reserve(@Observes(notifyObserver = Reception.IF_EXISTS) Order order) {
            return new Reserve(order.item);
        }
    }

    @Actor(autoStart = false)
    static class ByHand extends Noting<Command> {
        @Inject
        ByHand(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        static Command reserve(@ObservesAsync Order order) {
            return new Reserve(order.item);
        }
    }

    private static String refusal(Class<?> actor) {
        return Playhouse.of(actor, Journal.class).refusal();
    }

    @Test
    void anObserverMethodThatIsNotStaticIsRefused() {
        assertThat(refusal(OfInstance.class))
                .contains("LAKON-0119  The observer method of an actor class is not static")
                .contains("at    method " + HERE + "OfInstance.reserve(Order)")
                .contains("cure  make it static, and have it return the message that the actor is told");
    }

    @Test
    void anObserverMethodWithMoreParametersIsRefused() {
        assertThat(refusal(OfMore.class)).contains("LAKON-0119").contains("takes more than the event");
    }

    @Test
    void anObserverMethodThatIsToBeToldIfItExistsIsRefused() {
        assertThat(refusal(IfExisting.class)).contains("LAKON-0119").contains("cure  leave out notifyObserver");
    }

    @Test
    void anObserverMethodOfActorsThatAreSpawnedByHandIsRefused() {
        assertThat(refusal(ByHand.class)).contains("LAKON-0119").contains("autoStart = false");
    }

    @Actor
    static class Answerless extends Noting<Command> {
        @Inject
        Answerless(ActorContext<Command> context, Journal journal) {
            super(context, journal);
        }

        static void reserve(@Observes Order order) {}

        static Order hand(@Observes Order order) {
            return order;
        }
    }

    @Test
    void anObserverMethodThatReturnsNoMessageOfItsActorIsRefused() {
        assertThat(refusal(Answerless.class))
                .contains("LAKON-0120  The observer method returns void, which is no message of its actor.")
                .contains("LAKON-0120  The observer method returns " + HERE + "Order, which")
                .contains("cure  return what the actor takes: " + HERE + "Command");
    }
}
