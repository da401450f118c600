// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Group routers. */
class GroupRouterTest {
    private static final ServiceKey<String> KEY = ServiceKey.create(String.class, "couriers");

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** Tells the probe its name with each message; stops at "stop". */
    private ActorRef<String> routee(String name) {
        return lab.spawn(
                Behaviors.receiveMessage(message -> {
                    if (message.equals("stop")) {
                        return Behaviors.stopped();
                    }
                    probe.ref().tell(name + " " + message);
                    return Behaviors.same();
                }),
                name);
    }

    private ActorRef<String> registered(String name) {
        ActorRef<String> routee = routee(name);
        lab.system().receptionist().tell(Receptionist.register(KEY, routee));
        return routee;
    }

    /** A router that has had its first listing, which the routee named "first" shows. */
    private ActorRef<String> routing(Behavior<String> router) {
        ActorRef<String> ref = lab.spawn(router);
        ref.tell("hello");
        probe.next();
        return ref;
    }

    private Map<String, Integer> collect(int messages) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < messages; i++) {
            counts.merge(probe.next(String.class).split(" ")[0], 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void messagesAreKeptUntilSomebodyIsRegistered() {
        ActorRef<String> router = lab.spawn(Routers.group(KEY));
        router.tell("a");
        router.tell("b");

        registered("one");

        probe.expect("one a", "one b");
    }

    @Test
    void messagesAreKeptAgainWhenNobodyIsLeft() {
        ActorRef<String> one = registered("one");
        ActorRef<String> router = routing(Routers.group(KEY));
        lab.system().receptionist().tell(Receptionist.deregister(KEY, one));
        awaitReceptionist();

        router.tell("a");
        registered("two");

        probe.expect("two a");
    }

    /** Waits until the receptionist has handled what it was sent; the routers' listings are in their mailboxes then. */
    private void awaitReceptionist() {
        Probe<Object> mark = lab.probe();
        lab.system().receptionist().tell(Receptionist.find(KEY, mark.ref().narrow()));
        mark.next(Receptionist.Listing.class);
    }

    @Test
    void whoeverStopsIsTakenOff() {
        ActorRef<String> one = registered("one");
        registered("two");
        ActorRef<String> router = routing(Routers.group(KEY).withRoundRobinRouting());
        one.tell("stop");
        probe.awaitEnd(one);
        awaitReceptionist();

        for (int i = 0; i < 4; i++) {
            router.tell("a");
        }

        assertThat(collect(4)).isEqualTo(Map.of("two", 4));
    }

    @Test
    void roundRobinTakesEachInTurn() {
        registered("one");
        registered("two");
        registered("three");
        ActorRef<String> router = lab.spawn(Routers.group(KEY).withRoundRobinRouting());

        for (int i = 0; i < 9; i++) {
            router.tell("a");
        }

        assertThat(collect(9)).containsExactlyInAnyOrderEntriesOf(Map.of("one", 3, "two", 3, "three", 3));
    }

    @Test
    void randomRoutingTakesNobodyButTheRegistered() {
        registered("one");
        registered("two");
        routee("stranger");
        ActorRef<String> router = lab.spawn(Routers.group(KEY).withRandomRouting());

        for (int i = 0; i < 100; i++) {
            router.tell("a");
        }

        assertThat(collect(100).keySet()).isSubsetOf(List.of("one", "two"));
    }

    @Test
    void randomRoutingIsTheDefaultAndReachesEverybodySoonerOrLater() {
        registered("one");
        registered("two");
        ActorRef<String> router = lab.spawn(Routers.group(KEY));

        for (int i = 0; i < 200; i++) {
            router.tell("a");
        }

        assertThat(collect(200)).containsOnlyKeys("one", "two"); // wrong once in 2^199
    }

    @Test
    void whoeverRegistersLaterTakesPart() {
        registered("one");
        ActorRef<String> router = routing(Routers.group(KEY).withRoundRobinRouting());

        registered("two");
        awaitReceptionist();

        router.tell("a");
        router.tell("b");

        assertThat(collect(2)).containsOnlyKeys("one", "two");
    }

    @Test
    void twoRoutersOfOneBehaviorTakeTurnsIndependently() {
        registered("one");
        registered("two");
        Behavior<String> router = Routers.group(KEY).withRoundRobinRouting();
        ActorRef<String> first = routing(router);
        ActorRef<String> second = routing(router);

        first.tell("a");
        first.tell("b");
        Map<String, Integer> ofFirst = collect(2);
        second.tell("a");
        second.tell("b");
        Map<String, Integer> ofSecond = collect(2);

        assertThat(ofFirst).isEqualTo(Map.of("one", 1, "two", 1));
        assertThat(ofSecond).isEqualTo(Map.of("one", 1, "two", 1));
    }

    @Test
    void moreThanTenThousandKeptMessagesAreDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> router = lab.spawn(Routers.group(KEY));

        for (int i = 0; i < 10_001; i++) {
            router.tell("message " + i);
        }

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("message 10000");
        assertThat(dropped.recipient()).isEqualTo(router);
        assertThat(dropped.reason()).contains("couriers").contains("10000");
    }

    @Test
    void whatARouterKeptWhenItStopsBecomesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<String> router = Deed.inside(parent, context -> context.spawnAnonymous(Routers.group(KEY)));
        router.tell("a");

        parent.tell(context -> {
            context.stop(router);
            return Behaviors.same();
        });

        assertThat(reports.next()).isEqualTo(new DeadLetter("a", lab.system().deadLetters(), router));
    }

    @Test
    void aRoutersMessagesKeepTheirOrder() {
        registered("one");
        ActorRef<String> router = lab.spawn(Routers.group(KEY));

        router.tell("a");
        router.tell("b");
        router.tell("c");

        probe.expect("one a", "one b", "one c");
    }
}
