// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Semantics: Pool routers.
 *
 * <p>The routees share one thread, which the first message that says "hold" holds until the gate is opened: what they are
 * told meanwhile waits in their mailboxes.
 */
class PoolResizingTest {
    private static final Resizer EACH_MESSAGE =
            Resizer.between(2, 6).withMessagesPerResize(1).withRampupRate(0.5).withBackoffRate(0.5);
    private static final Duration INTERVAL = EACH_MESSAGE.backoffInterval();

    @RegisterExtension
    final Lab lab = Lab.create("""
            one-thread {
              executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1, throughput = 1
            }
            last-first { mailbox-type = priority, comparator = "io.lakon.actor.PoolResizingTest$LastFirst" }
            """);

    private final Probe<Object> probe = lab.probe();
    private final Probe<String> handedOn = lab.probe();
    private final Probe<Signal> heard = lab.probe();
    private final Gate gate = new Gate();

    private record Handled(ActorRef<String> by, String message) {}

    /** Orders texts from the last to the first. */
    public static final class LastFirst implements Comparator<String> {
        public LastFirst() {}

        @Override
        public int compare(String one, String other) {
            return other.compareTo(one);
        }
    }

    private Behavior<String> worker() {
        return Behaviors.receive((context, message) -> {
            switch (message) {
                case "hold":
                    gate.pass();
                    break;
                case "stop", "all stop":
                    return Behaviors.stopped();
                case "break":
                    throw new Broken();
                default:
                    probe.ref().tell(new Handled(context.getSelf(), message));
            }
            return Behaviors.same();
        });
    }

    private PoolRouter<String> resizing(int size, Behavior<String> worker, Resizer resizer) {
        return Routers.pool(size, worker)
                .withRouteeProps(DispatcherSelector.fromConfig("one-thread"))
                .withBroadcastPredicate(message -> message.startsWith("all"))
                .withResizer(resizer);
    }

    /** A pool that tells {@code handedOn} of each message, and {@code heard} of each signal, that it has handled. */
    private ActorRef<String> spawn(PoolRouter<String> pool) {
        return lab.spawn(
                Behaviors.intercept(
                        () -> new BehaviorInterceptor<String, String>(String.class) {
                            @Override
                            public Behavior<String> aroundReceive(
                                    TypedActorContext<String> context, String message, ReceiveTarget<String> target) {
                                Behavior<String> next = target.apply(context, message);
                                handedOn.ref().tell(message);
                                return next;
                            }

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

    private ActorRef<String> pool(int size, Resizer resizer) {
        return spawn(resizing(size, worker(), resizer));
    }

    /** Tells the pool these, and waits until it has handed them on. */
    private void tell(ActorRef<String> pool, String... messages) {
        for (String each : messages) {
            pool.tell(each);
            handedOn.expect(each);
        }
    }

    /** Has the routees' thread held, by the first of them. */
    private void hold(ActorRef<String> pool) {
        tell(pool, "hold");
        gate.awaitArrival();
    }

    private int children(ActorRef<String> pool) {
        return lab.inspect(pool).children().size();
    }

    private void awaitRetired(int count) {
        IntStream.range(0, count).forEach(i -> heard.next(Terminated.class));
    }

    private Handled handled() {
        return probe.next(Handled.class);
    }

    /** Who has handled the messages, by message. */
    private Map<String, ActorRef<String>> handled(int messages) {
        Map<String, ActorRef<String>> by = new HashMap<>();
        for (int i = 0; i < messages; i++) {
            Handled one = handled();
            by.put(one.message, one.by);
        }
        return by;
    }

    /** The routees, in the order in which they have come. */
    private List<ActorRef<String>> everybody(ActorRef<String> pool) {
        tell(pool, "all");
        List<ActorRef<String>> routees = new ArrayList<>();
        for (int i = children(pool); i > 0; i--) {
            routees.add(handled().by);
        }
        routees.sort(Comparator.naturalOrder()); // by their names, which are $a, $b and so on
        return routees;
    }

    // Growing.

    @Test
    void itBeginsWithItsSize() {
        ActorRef<String> pool = pool(3, EACH_MESSAGE.withMessagesPerResize(100));

        tell(pool, "a");

        assertThat(children(pool)).isEqualTo(3);
    }

    @Test
    void itBeginsWithTheLowerBoundIfItsSizeIsBelow() {
        ActorRef<String> pool = pool(1, EACH_MESSAGE.withMessagesPerResize(100));

        tell(pool, "a");

        assertThat(children(pool)).isEqualTo(2);
    }

    @Test
    void itBeginsWithTheUpperBoundIfItsSizeIsAbove() {
        ActorRef<String> pool = pool(9, EACH_MESSAGE.withMessagesPerResize(100));

        tell(pool, "a");

        assertThat(children(pool)).isEqualTo(6);
    }

    @Test
    void itGrowsWhenSomethingWaitsForEachRoutee() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE);
        hold(pool);
        tell(pool, "b1", "a1");
        assertThat(children(pool)).isEqualTo(2);

        tell(pool, "b2");

        assertThat(children(pool)).isEqualTo(3);
        gate.open();
    }

    @Test
    void itDoesNotGrowWhileOneRouteeHasNothingWaiting() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE);
        hold(pool);

        tell(pool, "b1"); // nothing waits for the first, which handles "hold"

        assertThat(children(pool)).isEqualTo(2);
        gate.open();
    }

    @Test
    void whatCountsAsWaitingIsForTheThresholdToSay() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE.withPressureThreshold(2).withBackoffThreshold(0));
        hold(pool);
        tell(pool, "b1", "a1", "b2", "a2");
        assertThat(children(pool)).isEqualTo(2);

        tell(pool, "b3");

        assertThat(children(pool)).isEqualTo(3);
        gate.open();
    }

    @Test
    void itGrowsNotAboveTheUpperBound() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE);
        hold(pool);

        IntStream.range(0, 100).forEach(i -> tell(pool, "a" + i));

        assertThat(children(pool)).isEqualTo(6);
        gate.open();
    }

    @Test
    void itLooksAfterSoManyMessagesAndNotBefore() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE.withMessagesPerResize(10));
        hold(pool);
        IntStream.range(2, 10).forEach(i -> tell(pool, "a" + i));
        assertThat(children(pool)).isEqualTo(2);

        tell(pool, "the tenth");
        assertThat(children(pool)).isEqualTo(3);
        IntStream.range(11, 20).forEach(i -> tell(pool, "a" + i));
        assertThat(children(pool)).isEqualTo(3);
        tell(pool, "the twentieth");

        assertThat(children(pool)).isEqualTo(5);
        gate.open();
    }

    @Test
    void aNewRouteeGetsMessages() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE);
        hold(pool);
        tell(pool, "b1", "a1", "b2", "c1");

        gate.open();

        assertThat(new HashSet<>(handled(4).values())).hasSize(3);
    }

    @Test
    void aMessageForAllGoesToTheNewRouteesToo() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE);
        hold(pool);
        tell(pool, "all 1", "all 2"); // which is the third when it has grown

        gate.open();

        List<Handled> all = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> all.add(handled()));
        assertThat(all).filteredOn(each -> each.message.equals("all 1")).hasSize(2);
        assertThat(all).filteredOn(each -> each.message.equals("all 2")).hasSize(3);
    }

    // Shrinking.

    @Test
    void itShrinksWhenFewHaveSomethingWaiting() {
        ActorRef<String> pool = pool(6, EACH_MESSAGE);

        tell(pool, "a");

        awaitRetired(3);
        assertThat(children(pool)).isEqualTo(3);
    }

    @Test
    void itShrinksThoughNoMessagesCome() {
        ActorRef<String> pool = pool(6, EACH_MESSAGE.withMessagesPerResize(100));
        tell(pool, "a");

        lab.timePasses(INTERVAL);

        awaitRetired(3);
        assertThat(children(pool)).isEqualTo(3);
    }

    @Test
    void itShrinksNotBelowTheLowerBound() {
        ActorRef<String> pool = pool(6, EACH_MESSAGE.withMessagesPerResize(100));
        tell(pool, "a");
        handled(); // or it might still wait, for one of three

        lab.timePasses(INTERVAL.multipliedBy(10));
        tell(pool, "b");

        awaitRetired(4);
        assertThat(children(pool)).isEqualTo(2);
    }

    @Test
    void itDoesNotGrowWhileNoMessagesCome() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE.withMessagesPerResize(100));
        hold(pool);
        tell(pool, "b1", "a1");

        lab.timePasses(INTERVAL);
        tell(pool, "b2");

        assertThat(children(pool)).isEqualTo(2);
        gate.open();
    }

    /** A pool of six, of which half are retired, with something in their mailboxes; their thread is held. */
    private ActorRef<String> halfRetired(PoolRouter<String> six) {
        ActorRef<String> pool =
                spawn(six.withResizer(EACH_MESSAGE.withMessagesPerResize(100).withPressureThreshold(3)));
        hold(pool);
        tell(pool, "b1", "c1", "d1", "e1", "f1", "a1", "b2", "c2", "d2", "e2", "f2");
        lab.timePasses(INTERVAL);
        tell(pool, "a2"); // by now they are retired
        return pool;
    }

    private ActorRef<String> halfRetired() {
        return halfRetired(resizing(6, worker(), EACH_MESSAGE));
    }

    @Test
    void whoIsRetiredHandlesWhatWaitsForItAndStops() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> pool = halfRetired();

        gate.open();

        assertThat(handled(12).keySet()).contains("d1", "e1", "f1", "d2", "e2", "f2");
        awaitRetired(3);
        assertThat(children(pool)).isEqualTo(3);
        reports.expectNothing();
    }

    @Test
    void whoIsRetiredIsHandedNoMoreMessages() {
        ActorRef<String> pool = halfRetired();
        tell(pool, "x1", "x2", "x3", "x4", "x5", "x6", "all");

        gate.open();

        Map<ActorRef<String>, Set<String>> by = new HashMap<>();
        IntStream.range(0, 12 + 6 + 3)
                .mapToObj(i -> handled())
                .forEach(each ->
                        by.computeIfAbsent(each.by, anybody -> new HashSet<>()).add(each.message));
        assertThat(by.values())
                .filteredOn(texts -> texts.contains("d1") || texts.contains("e1") || texts.contains("f1"))
                .hasSize(3)
                .allSatisfy(texts -> assertThat(texts).hasSize(2));
    }

    @Test
    void whoIsRetiredHandlesWhatOthersSendItMeanwhile() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> pool = pool(6, EACH_MESSAGE.withMessagesPerResize(100));
        List<ActorRef<String>> everybody = everybody(pool);
        hold(pool);
        lab.timePasses(INTERVAL);
        tell(pool, "b1"); // it has retired half of them by now

        everybody.forEach(each -> each.tell("from elsewhere"));
        gate.open();

        IntStream.range(0, 1 + 6).forEach(i -> handled());
        awaitRetired(3);
        reports.expectNothing();
    }

    @Test
    void whoIsRetiredHandlesWhatWaitsForItWhateverItsMailbox() {
        ActorRef<String> pool = halfRetired(resizing(6, worker(), EACH_MESSAGE)
                .withRouteeProps(DispatcherSelector.fromConfig("one-thread").withMailboxFromConfig("last-first")));

        gate.open();

        assertThat(handled(12)).containsKeys("d1", "e1", "f1", "d2", "e2", "f2");
        awaitRetired(3);
    }

    @Test
    void whoIsRetiredWhileItBacksOffHandlesWhatWasKeptBeforeItStops() {
        Duration backoff = INTERVAL.multipliedBy(4);
        Behavior<String> backingOff =
                Behaviors.supervise(worker()).onFailure(SupervisorStrategy.restartWithBackoff(backoff, backoff, 0));
        ActorRef<String> pool =
                spawn(resizing(2, backingOff, EACH_MESSAGE.withLowerBound(1).withMessagesPerResize(100)));
        ActorRef<String> retired = everybody(pool).get(1);
        tell(pool, "a1", "break", "a2", "kept");
        assertThat(handled(2)).containsOnlyKeys("a1", "a2");
        lab.awaitEmptyMailbox(retired);
        lab.timePasses(INTERVAL);
        tell(pool, "a3");
        assertThat(handled().message).isEqualTo("a3");
        assertThat(lab.inspect(retired).status()).isEqualTo(ActorStatus.BACKING_OFF);

        lab.timePasses(backoff);

        assertThat(handled()).isEqualTo(new Handled(retired, "kept"));
        awaitRetired(1);
    }

    @Test
    void aMessageForAllGoesToThoseOnlyWhoAreNotRetired() {
        ActorRef<String> pool = halfRetired();
        tell(pool, "all");

        gate.open();

        assertThat(IntStream.range(0, 12 + 3).mapToObj(i -> handled().message))
                .filteredOn("all"::equals)
                .hasSize(3);
    }

    // Both.

    @Test
    void everyMessageIsHandledOnceHoweverOftenItGrowsAndShrinks() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> pool = lab.spawn(Routers.pool(2, worker()).withResizer(EACH_MESSAGE.withUpperBound(20)));

        IntStream.range(0, 2_000).forEach(i -> pool.tell("a" + i));

        assertThat(handled(2_000)).hasSize(2_000);
        reports.expectNothing();
    }

    @Test
    void byConsistentHashingKeysMoveToTheNewRouteesOnly() {
        ActorRef<String> pool = spawn(resizing(2, worker(), EACH_MESSAGE.withMessagesPerResize(101))
                .withConsistentHashingRouting(20, message -> message));
        String[] keys = IntStream.range(0, 99).mapToObj(i -> "key " + i).toArray(String[]::new);
        hold(pool);
        tell(pool, keys);
        tell(pool, "now");
        gate.open();
        Map<String, ActorRef<String>> before = handled(100);
        assertThat(children(pool)).isEqualTo(3);

        tell(pool, keys);
        Map<String, ActorRef<String>> after = handled(99);

        Set<ActorRef<String>> old =
                new HashSet<>(List.of(keys).stream().map(before::get).toList());
        assertThat(old).hasSize(2);
        assertThat(keys).allSatisfy(key -> {
            if (old.contains(after.get(key))) {
                assertThat(after.get(key)).isEqualTo(before.get(key));
            }
        });
    }

    // Those who stop by themselves.

    @Test
    void aRouteeThatHasStoppedIsReplacedAtTheNextLookIfThereAreTooFew() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE.withMessagesPerResize(3));
        tell(pool, "stop");
        awaitRetired(1);
        tell(pool, "a");
        assertThat(children(pool)).isEqualTo(1);

        tell(pool, "b");

        assertThat(children(pool)).isEqualTo(2);
    }

    @Test
    void aPoolWhoseLastRouteeHasStoppedStopsThoughItCouldGrow() {
        ActorRef<String> pool = pool(2, EACH_MESSAGE.withMessagesPerResize(100));

        pool.tell("all stop");

        probe.awaitEnd(pool);
    }
}
