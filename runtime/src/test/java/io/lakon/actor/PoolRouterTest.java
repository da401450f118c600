// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Pool routers. */
class PoolRouterTest {
    private static final int KEYS = 300;

    @RegisterExtension
    final Lab lab = Lab.create("pool { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }");

    private final Probe<Object> probe = lab.probe();
    private final Probe<Signal> heard = lab.probe();

    /** Who handled what. */
    private record Handled(ActorRef<String> by, String message) {}

    /** Tells the probe of each message; stops at "stop", breaks at "break". */
    private Behavior<String> worker() {
        return Behaviors.receive((context, message) -> {
            if (message.equals("break")) {
                throw new Broken();
            }
            if (message.equals("stop")) {
                return Behaviors.stopped();
            }
            probe.ref().tell(new Handled(context.getSelf(), message));
            return Behaviors.same();
        });
    }

    /** A pool that tells {@code heard} of the signals that it has handled: of the ends of its routees. */
    private ActorRef<String> pool(PoolRouter<String> pool) {
        return lab.spawn(
                Behaviors.intercept(
                        () -> new BehaviorSignalInterceptor<String>() {
                            @Override
                            public Behavior<String> aroundSignal(
                                    TypedActorContext<String> context, Signal signal, SignalTarget<String> target) {
                                Behavior<String> next = target.apply(context, signal);
                                heard.ref().tell(signal);
                                return next;
                            }
                        },
                        pool),
                "pool");
    }

    private Handled handled() {
        return probe.next(Handled.class);
    }

    private Map<ActorRef<String>, Integer> collect(int messages) {
        Map<ActorRef<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < messages; i++) {
            counts.merge(handled().by, 1, Integer::sum);
        }
        return counts;
    }

    private static void tell(ActorRef<String> to, int times, String message) {
        for (int i = 0; i < times; i++) {
            to.tell(message);
        }
    }

    /** Where each of the keys goes. */
    private Map<String, ActorRef<String>> placesOfKeys(ActorRef<String> router) {
        IntStream.range(0, KEYS).forEach(i -> router.tell("key " + i));
        Map<String, ActorRef<String>> places = new HashMap<>();
        for (int i = 0; i < KEYS; i++) {
            Handled handled = handled();
            places.put(handled.message, handled.by);
        }
        return places;
    }

    @Test
    void itsRouteesAreItsChildren() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()));

        tell(pool, 3, "a");

        assertThat(collect(3).keySet())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.path().parent()).isEqualTo(pool.path()));
    }

    @Test
    void messagesGoToTheRouteesInTurn() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()));

        tell(pool, 9, "a");

        assertThat(collect(9).values()).containsExactly(3, 3, 3);
    }

    @Test
    void messagesForOneRouteeKeepTheirOrder() {
        ActorRef<String> pool = pool(Routers.pool(1, worker()));

        pool.tell("a");
        pool.tell("b");
        pool.tell("c");

        assertThat(handled().message).isEqualTo("a");
        assertThat(handled().message).isEqualTo("b");
        assertThat(handled().message).isEqualTo("c");
    }

    @Test
    void randomRoutingReachesEverybodySoonerOrLater() {
        ActorRef<String> pool = pool(Routers.pool(2, worker()).withRandomRouting());

        tell(pool, 200, "a");

        assertThat(collect(200)).hasSize(2); // wrong once in 2^199
    }

    @Test
    void theSizeMayBeChanged() {
        ActorRef<String> pool = pool(Routers.pool(2, worker()).withPoolSize(4));

        tell(pool, 8, "a");

        assertThat(collect(8).values()).containsExactly(2, 2, 2, 2);
    }

    @Test
    void aWithMethodChangesACopy() {
        PoolRouter<String> two = Routers.pool(2, worker());
        two.withPoolSize(4);
        ActorRef<String> pool = pool(two);

        tell(pool, 8, "a");

        assertThat(collect(8).values()).containsExactly(4, 4);
    }

    @Test
    void aPoolOfNobodyIsRefused() {
        assertThatThrownBy(() -> Routers.pool(0, worker()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void aPoolOfWhatNoActorCanBeginWithIsRefused() {
        assertThatThrownBy(() -> Routers.pool(1, Behaviors.<String>same()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Behaviors.same()");
    }

    @Test
    void aMessageForAllGoesToAll() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()).withBroadcastPredicate("all"::equals));

        pool.tell("all");

        assertThat(collect(3).values()).containsExactly(1, 1, 1);
    }

    @Test
    void aMessageThatIsNotForAllGoesToOne() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()).withBroadcastPredicate("all"::equals));

        tell(pool, 3, "a");

        assertThat(collect(3).values()).containsExactly(1, 1, 1);
    }

    @Test
    void routeesRunAsTheirPropsSay() {
        Behavior<String> telling = Behaviors.receiveMessageWithSame(
                message -> probe.ref().tell(Thread.currentThread().getName()));
        ActorRef<String> pool = pool(Routers.pool(1, telling).withRouteeProps(DispatcherSelector.fromConfig("pool")));

        pool.tell("a");

        probe.expect("lab-pool-1");
    }

    @Test
    void aRouteeThatHasStoppedIsNotReplaced() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()));
        tell(pool, 3, "a");
        ActorRef<String> gone = collect(3).keySet().iterator().next();
        gone.tell("stop");
        assertThat(heard.next(Terminated.class).getRef()).isEqualTo(gone);

        tell(pool, 6, "a");

        assertThat(collect(6).values()).containsExactly(3, 3);
    }

    @Test
    void aPoolWhoseLastRouteeHasStoppedStops() {
        ActorRef<String> pool = pool(Routers.pool(2, worker()).withBroadcastPredicate("stop"::equals));

        pool.tell("stop");

        probe.awaitEnd(pool);
    }

    @Test
    void aRouteeThatFailsHarmsNobodyElse() {
        ActorRef<String> pool = pool(Routers.pool(2, worker()));
        tell(pool, 2, "a");
        ActorRef<String> failing = collect(2).keySet().iterator().next();
        failing.tell("break");
        assertThat(heard.next(Terminated.class).getRef()).isEqualTo(failing);

        tell(pool, 2, "a");

        assertThat(collect(2)).hasSize(1);
    }

    @Test
    void aRouteeThatIsSupervisedStays() {
        ActorRef<String> pool =
                pool(Routers.pool(2, Behaviors.supervise(worker()).onFailure(SupervisorStrategy.restart())));
        tell(pool, 2, "break");

        tell(pool, 4, "a");

        assertThat(collect(4).values()).containsExactly(2, 2);
    }

    // Consistent hashing.

    private PoolRouter<String> hashing(int size) {
        return Routers.pool(size, worker()).withConsistentHashingRouting(20, message -> message);
    }

    @Test
    void messagesOfOneKeyGoToOneRoutee() {
        ActorRef<String> pool = pool(hashing(5));

        Map<String, ActorRef<String>> first = placesOfKeys(pool);

        assertThat(placesOfKeys(pool)).isEqualTo(first);
    }

    @Test
    void theKeyIsWhatTheMappingSays() {
        ActorRef<String> pool =
                pool(Routers.pool(5, worker()).withConsistentHashingRouting(20, message -> "one for all"));

        assertThat(new HashSet<>(placesOfKeys(pool).values())).hasSize(1);
    }

    @Test
    void keysAreSpreadOverAllRoutees() {
        ActorRef<String> pool = pool(Routers.pool(3, worker()).withConsistentHashingRouting(100, message -> message));

        // Each has a third of the ring, give or take a thirtieth: that one of them has none of the keys will not
        // happen.
        assertThat(new HashSet<>(placesOfKeys(pool).values())).hasSize(3);
    }

    @Test
    void afterARouteeHasGoneOnlyItsKeysMove() {
        ActorRef<String> pool = pool(hashing(4));
        Map<String, ActorRef<String>> before = placesOfKeys(pool);
        ActorRef<String> gone = before.get("key 0");
        gone.tell("stop");
        assertThat(heard.next(Terminated.class).getRef()).isEqualTo(gone);

        Map<String, ActorRef<String>> after = placesOfKeys(pool);

        before.forEach((key, place) -> {
            if (place.equals(gone)) {
                assertThat(after.get(key)).as(key).isNotEqualTo(gone);
            } else {
                assertThat(after.get(key)).as(key).isEqualTo(place);
            }
        });
    }

    @Test
    void whoHasNoPlaceOnTheRingIsRefused() {
        assertThatThrownBy(() -> Routers.pool(1, worker()).withConsistentHashingRouting(0, message -> message))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void twoGroupRoutersOfOneKeySendAKeyToTheSame() {
        ServiceKey<String> key = ServiceKey.create(String.class, "workers");
        for (int i = 0; i < 4; i++) {
            lab.system().receptionist().tell(Receptionist.register(key, lab.spawn(worker())));
        }
        awaitReceptionist(key);
        GroupRouter<String> hashing = Routers.group(key).withConsistentHashingRouting(20, message -> message);

        Map<String, ActorRef<String>> first = placesOfKeys(lab.spawn(hashing));
        Map<String, ActorRef<String>> second = placesOfKeys(lab.spawn(hashing));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void whoTakesARouteesPlaceTakesItsKeys() {
        ServiceKey<String> key = ServiceKey.create(String.class, "workers");
        ActorRef<String> router = lab.spawn(Routers.group(key).withConsistentHashingRouting(20, message -> message));
        Set<ActorRef<String>> first = registeredWorkers(key);
        Map<String, ActorRef<String>> before = placesOfKeys(router);
        first.forEach(worker -> {
            worker.tell("stop");
            lab.probe().awaitEnd(worker);
        });
        registeredWorkers(key);

        Map<String, ActorRef<String>> after = placesOfKeys(router);

        before.forEach((word, place) -> {
            assertThat(after.get(word)).as(word).isNotEqualTo(place);
            assertThat(after.get(word).path()).as(word).isEqualTo(place.path());
        });
    }

    /** Workers of the same names each time. When this returns all have heard of them, and of the end of others. */
    private Set<ActorRef<String>> registeredWorkers(ServiceKey<String> key) {
        Set<ActorRef<String>> workers =
                Stream.of("a", "b", "c").map(name -> lab.spawn(worker(), name)).collect(Collectors.toSet());
        workers.forEach(worker -> lab.system().receptionist().tell(Receptionist.register(key, worker)));
        Probe<Object> listings = lab.probe();
        lab.system()
                .receptionist()
                .tell(Receptionist.subscribe(key, listings.ref().narrow()));
        Set<ActorRef<String>> listed;
        do {
            listed = listings.next(Receptionist.Listing.class).getServiceInstances(key);
        } while (!listed.equals(workers));
        awaitReceptionist(key);
        return workers;
    }

    private void awaitReceptionist(ServiceKey<String> key) {
        Probe<Object> mark = lab.probe();
        lab.system().receptionist().tell(Receptionist.find(key, mark.ref().narrow()));
        mark.next(Receptionist.Listing.class);
    }

    @Test
    void groupRoutersMayPreferTheirNode() {
        ServiceKey<String> key = ServiceKey.create(String.class, "workers");
        ActorRef<String> only = lab.spawn(worker());
        lab.system().receptionist().tell(Receptionist.register(key, only));

        lab.spawn(Routers.group(key).withRandomRouting(true)).tell("a");
        lab.spawn(Routers.group(key).withRoundRobinRouting(true)).tell("b");

        assertThat(Set.of(handled(), handled())).isEqualTo(Set.of(new Handled(only, "a"), new Handled(only, "b")));
    }
}
