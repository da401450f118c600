// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static io.lakon.cdi.acceptance.Playhouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {
    enum Order {
        FAIL,
        BLOCK
    }

    @Actor(value = "flaky-valuer", readiness = true)
    @Supervised(maxRestarts = 2)
    static class Valuer extends AbstractBehavior<Order> {
        Valuer(ActorContext<Order> context) {
            super(context);
        }

        @Override
        public Receive<Order> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Order.class, order -> {
                        throw new IllegalStateException("as ordered");
                    })
                    .build();
        }
    }

    @Actor("clerk")
    static class Clerk extends AbstractBehavior<String> {
        Clerk(ActorContext<String> context) {
            super(context);
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder()
                    .onMessage(String.class, order -> {
                        if (order.equals("leave")) {
                            return Behaviors.stopped();
                        }
                        throw new IllegalArgumentException(order);
                    })
                    .build();
        }
    }

    @Dependent
    static class House {
        @Inject
        ActorRef<Order> valuer;

        @Inject
        ActorRef<String> clerk;

        @Inject
        ActorSystem<?> system;
    }

    private static Playhouse house() {
        return Playhouse.of(Valuer.class, Clerk.class, House.class).open();
    }

    private static String status(JsonObject check) {
        return check.getString("status");
    }

    private static String data(JsonObject check, String key) {
        var value = check.getJsonObject("data").get(key);
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }

    @Test
    void allChecksAreUpOnceTheApplicationHasStarted() {
        try (Playhouse house = house()) {
            eventually(() -> {
                assertThat(status(house.check("lakon-started"))).isEqualTo("UP");
                assertThat(status(house.check("lakon-guardian"))).isEqualTo("UP");
                assertThat(status(house.check("lakon-dispatchers"))).isEqualTo("UP");
            });
        }
    }

    @Test
    void eachCheckNamesTheApplication() {
        try (Playhouse house = house()) {
            assertThat(data(house.check("lakon-started"), "application")).isEqualTo("playhouse");
            assertThat(data(house.check("lakon-guardian"), "application")).isEqualTo("playhouse");
            assertThat(data(house.check("lakon-dispatchers"), "application")).isEqualTo("playhouse");
        }
    }

    @Test
    void theGuardianTellsOfTheGuardiansAndOfEachTopLevelActor() {
        try (Playhouse house = house()) {
            JsonObject check = house.check("lakon-guardian");

            assertThat(data(check, "state")).isEqualTo("running");
            assertThat(data(check, "user_guardian")).isEqualTo("running");
            assertThat(data(check, "system_guardian")).isEqualTo("running");
            assertThat(data(check, "flaky_valuer")).isEqualTo("running");
            assertThat(data(check, "flaky_valuer_restarts")).isEqualTo("0");
            assertThat(data(check, "clerk")).isEqualTo("running");
            assertThat(data(check, "dead_letters")).isEqualTo("0");
            assertThat(data(check, "dropped")).isEqualTo("0");
        }
    }

    @Test
    void aRestartIsCountedWithItsFailureAndNothingGoesDown() {
        try (Playhouse house = house()) {
            house.get(House.class).valuer.tell(Order.FAIL);

            eventually(() -> {
                JsonObject check = house.check("lakon-guardian");
                assertThat(data(check, "flaky_valuer_restarts")).isEqualTo("1");
                assertThat(data(check, "flaky_valuer")).isEqualTo("running");
                assertThat(data(check, "flaky_valuer_last_failure")).isEqualTo("java.lang.IllegalStateException");
                assertThat(status(check)).isEqualTo("UP");
            });
        }
    }

    @Test
    void anActorThatIsRequiredAndOutOfRestartsTurnsTheGuardianDownAndNothingElse() {
        try (Playhouse house = house()) {
            House actors = house.get(House.class);

            actors.valuer.tell(Order.FAIL);
            actors.valuer.tell(Order.FAIL);
            actors.valuer.tell(Order.FAIL);

            eventually(() -> {
                JsonObject check = house.check("lakon-guardian");
                assertThat(status(check)).isEqualTo("DOWN");
                assertThat(data(check, "flaky_valuer")).isEqualTo("failed");
                assertThat(data(check, "flaky_valuer_restarts")).isEqualTo("2");
                assertThat(data(check, "flaky_valuer_last_failure")).isEqualTo("java.lang.IllegalStateException");
            });
            assertThat(status(house.check("lakon-started"))).isEqualTo("UP");
            assertThat(status(house.check("lakon-dispatchers"))).isEqualTo("UP");
        }
    }

    @Test
    void theFailureOfAnActorThatIsNotRequiredIsTold() {
        try (Playhouse house = house()) {
            house.get(House.class).clerk.tell("go wrong");

            eventually(() ->
                    assertThat(data(house.check("lakon-guardian"), "clerk")).isEqualTo("failed"));
            JsonObject check = house.check("lakon-guardian");
            assertThat(data(check, "clerk_last_failure")).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(status(check)).isEqualTo("UP");
        }
    }

    @Test
    void anActorThatStoppedByItselfIsToldAsStopped() {
        try (Playhouse house = house()) {
            house.get(House.class).clerk.tell("leave");

            eventually(() ->
                    assertThat(data(house.check("lakon-guardian"), "clerk")).isEqualTo("stopped"));
        }
    }

    @Actor(readiness = true)
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "1h", maxBackoff = "2h")
    static class Absent extends AbstractBehavior<Order> {
        Absent(ActorContext<Order> context) {
            super(context);
            throw new IllegalStateException("not today");
        }

        @Override
        public Receive<Order> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void anActorThatWaitsLongForItsRestartTurnsTheGuardianDown() {
        try (Playhouse house = Playhouse.of(Absent.class)
                .set("lakon.health.backoff-tolerance", "1ms")
                .open()) {
            eventually(() -> {
                JsonObject check = house.check("lakon-guardian");
                assertThat(status(check)).isEqualTo("DOWN");
                assertThat(data(check, "absent")).isEqualTo("backing_off");
            });
        }
    }

    @Actor(readiness = true)
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "1ms", maxBackoff = "20ms")
    static class Hopeful extends AbstractBehavior<Order> {
        Hopeful(ActorContext<Order> context) {
            super(context);
            throw new IllegalStateException("not today");
        }

        @Override
        public Receive<Order> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void anActorThatFailsForLongTurnsTheGuardianDownThoughEachPauseIsShort() {
        try (Playhouse house = Playhouse.of(Hopeful.class)
                .set("lakon.health.backoff-tolerance", "1s")
                .open()) {
            eventually(() -> assertThat(status(house.check("lakon-guardian"))).isEqualTo("DOWN"));
        }
    }

    @Test
    void theReadinessThatAnActorIsAnnotatedWithIsOverriddenByConfiguration() {
        try (Playhouse house = Playhouse.of(Absent.class)
                .set("lakon.health.backoff-tolerance", "0s")
                .set("lakon.actor.deployment.absent.readiness", false)
                .open()) {
            eventually(() ->
                    assertThat(data(house.check("lakon-guardian"), "absent")).isEqualTo("backing_off"));

            assertThat(status(house.check("lakon-guardian"))).isEqualTo("UP");
        }
    }

    @Test
    void anActorMayWaitForItsRestartForAWhile() {
        try (Playhouse house = Playhouse.of(Absent.class).open()) {
            eventually(() ->
                    assertThat(data(house.check("lakon-guardian"), "absent")).isEqualTo("backing_off"));

            assertThat(status(house.check("lakon-guardian"))).isEqualTo("UP");
        }
    }

    @Test
    void anApplicationWhoseActorIsStillTryingToStartHasNotStarted() {
        try (Playhouse house = Playhouse.of(Absent.class).open()) {
            JsonObject check = house.check("lakon-started");

            assertThat(status(check)).isEqualTo("DOWN");
            assertThat(data(check, "actors_started")).isEqualTo("0");
        }
    }

    @Test
    void aSystemThatEndedByItselfTurnsTheDispatchersDown() {
        try (Playhouse house = house()) {
            house.get(House.class).system.terminate();

            eventually(
                    () -> assertThat(status(house.check("lakon-dispatchers"))).isEqualTo("DOWN"));
            assertThat(status(house.check("lakon-guardian"))).isEqualTo("DOWN");
        }
    }

    @Actor
    static class Blocking extends AbstractBehavior<CountDownLatch> {
        Blocking(ActorContext<CountDownLatch> context) {
            super(context);
        }

        @Override
        public Receive<CountDownLatch> createReceive() {
            return newReceiveBuilder()
                    .onMessage(CountDownLatch.class, latch -> {
                        latch.await();
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Blocker {
        @Inject
        ActorRef<CountDownLatch> blocking;
    }

    @Test
    void aDispatcherThatRunsNothingAnyMoreIsDown() {
        CountDownLatch latch = new CountDownLatch(1);
        try (Playhouse house = Playhouse.of(Blocking.class, Blocker.class)
                .set("lakon.actor.default-dispatcher.executor", "thread-pool-executor")
                .set("lakon.actor.default-dispatcher.thread-pool-executor.fixed-pool-size", 1)
                .set("lakon.actor.probe-interval", "10ms")
                .set("lakon.health.dispatcher-stall-timeout", "50ms")
                .open()) {
            house.get(Blocker.class).blocking.tell(latch);

            try {
                eventually(() ->
                        assertThat(status(house.check("lakon-dispatchers"))).isEqualTo("DOWN"));
            } finally {
                latch.countDown();
            }
        }
    }

    @Test
    void withATimeoutOfZeroNoDispatcherIsEverDown() {
        CountDownLatch latch = new CountDownLatch(1);
        try (Playhouse house = Playhouse.of(Blocking.class, Blocker.class)
                .set("lakon.actor.default-dispatcher.executor", "thread-pool-executor")
                .set("lakon.actor.default-dispatcher.thread-pool-executor.fixed-pool-size", 1)
                .set("lakon.actor.probe-interval", "10ms")
                .set("lakon.health.dispatcher-stall-timeout", "0s")
                .open()) {
            house.get(Blocker.class).blocking.tell(latch);

            try {
                eventually(() -> {
                    JsonObject check = house.check("lakon-dispatchers");
                    assertThat(Long.parseLong(data(check, "lakon_actor_default_dispatcher_unanswered_ms")))
                            .isPositive();
                    assertThat(status(check)).isEqualTo("UP");
                });
            } finally {
                latch.countDown();
            }
        }
    }

    @Test
    void checksAnswerWhileAllThreadsAreBlockedAndAMailboxIsFlooded() {
        CountDownLatch latch = new CountDownLatch(1);
        try (Playhouse house = Playhouse.of(Blocking.class, Blocker.class)
                .set("lakon.actor.default-dispatcher.executor", "thread-pool-executor")
                .set("lakon.actor.default-dispatcher.thread-pool-executor.fixed-pool-size", 1)
                .open()) {
            try {
                for (int i = 0; i < 100_000; i++) {
                    house.get(Blocker.class).blocking.tell(latch);
                }

                JsonObject guardian = house.check("lakon-guardian"); // on this thread, which would wait for ever
                assertThat(status(guardian)).isEqualTo("UP");
                assertThat(data(guardian, "blocking")).isEqualTo("running");
                assertThat(status(house.check("lakon-dispatchers"))).isEqualTo("UP");
            } finally {
                latch.countDown();
            }
        }
    }

    @Test
    void namesThatDifferInOtherCharactersOnlyDoNotShareAKey() {
        try (Playhouse house =
                Playhouse.of(Clerk.class, OtherClerk.class, Third.class).open()) {
            JsonObject data = house.check("lakon-guardian").getJsonObject("data");

            assertThat(data.keySet()).contains("my_clerk", "my_clerk_", "clerk");
        }
    }

    @Actor("1st-clerk_restarts")
    static class First extends AbstractBehavior<Double> {
        First(ActorContext<Double> context) {
            super(context);
        }

        @Override
        public Receive<Double> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Actor("1st-clerk")
    static class Second extends AbstractBehavior<Float> {
        Second(ActorContext<Float> context) {
            super(context);
        }

        @Override
        public Receive<Float> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void keysAreLettersDigitsAndUnderscoresNeverBeginWithADigitAndNoneHidesAnother() {
        try (Playhouse house = Playhouse.of(First.class, Second.class).open()) {
            JsonObject data = house.check("lakon-guardian").getJsonObject("data");

            assertThat(data.keySet())
                    .allMatch(key -> key.matches("[a-zA-Z_][a-zA-Z0-9_]*"))
                    .filteredOn(key -> key.startsWith("_"))
                    .hasSize(4);
            assertThat(data.values())
                    .allMatch(value -> !(value instanceof JsonObject) && !(value instanceof JsonArray));
        }
    }

    @Actor("my-clerk")
    static class OtherClerk extends AbstractBehavior<Integer> {
        OtherClerk(ActorContext<Integer> context) {
            super(context);
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Actor("my.clerk")
    static class Third extends AbstractBehavior<Long> {
        Third(ActorContext<Long> context) {
            super(context);
        }

        @Override
        public Receive<Long> createReceive() {
            return newReceiveBuilder().build();
        }
    }
}
