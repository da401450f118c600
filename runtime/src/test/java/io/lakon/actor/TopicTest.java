// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.pubsub.Topic;
import io.lakon.actor.pubsub.Topic.TopicStats;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Topics. */
class TopicTest {
    @RegisterExtension
    final Lab lab = Lab.create("held { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }");

    private final Probe<String> one = lab.probe();
    private final Probe<String> two = lab.probe();

    private ActorRef<Topic.Command<String>> topic() {
        return lab.spawn(Topic.create(String.class, "news"));
    }

    private static TopicStats stats(ActorRef<? extends Topic.Command<?>> topic) {
        return Lab.await(AskPattern.<Topic.Command<String>, TopicStats>ask(
                topic.unsafeUpcast(), Topic::getTopicStats, Duration.ofSeconds(1)));
    }

    /** Waits until {@code topic} has heard of so many instances: no message says so. */
    private static void awaitInstances(ActorRef<? extends Topic.Command<?>> topic, int count) {
        Lab.awaitTrue(() -> stats(topic).topicInstanceCount() == count);
    }

    @Test
    void aMessageGoesToAllWhoHaveSubscribed() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.subscribe(two.ref()));

        topic.tell(Topic.publish("a"));

        one.expect("a");
        two.expect("a");
    }

    @Test
    void messagesOfOneSenderComeInTheirOrder() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));

        topic.tell(Topic.publish("a"));
        topic.tell(Topic.publish("b"));
        topic.tell(Topic.publish("c"));

        one.expect("a", "b", "c");
    }

    @Test
    void whoeverSubscribesTwiceHearsOnce() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.subscribe(one.ref()));

        topic.tell(Topic.publish("a"));
        topic.tell(Topic.publish("b"));

        one.expect("a", "b");
    }

    @Test
    void whoeverSubscribesLaterDoesNotHearWhatWasBefore() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.publish("a"));
        topic.tell(Topic.subscribe(two.ref()));

        topic.tell(Topic.publish("b"));

        two.expect("b");
    }

    @Test
    void whoeverUnsubscribesHearsNoMore() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.subscribe(two.ref()));
        topic.tell(Topic.unsubscribe(one.ref()));

        topic.tell(Topic.publish("a"));

        two.expect("a");
        one.expectNothing();
    }

    @Test
    void aSubscriberThatStopsIsTakenOff() {
        ActorRef<Topic.Command<String>> topic = topic();
        ActorRef<String> mortal = lab.spawn(Behaviors.receiveMessage(message -> Behaviors.stopped()));
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.subscribe(mortal));

        topic.tell(Topic.publish("a"));

        Lab.awaitTrue(() -> stats(topic).localSubscriberCount() == 1);
    }

    @Test
    void whatNobodyHasSubscribedToIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Topic.Command<String>> topic = topic();

        topic.tell(Topic.publish("a"));

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.recipient()).isEqualTo(topic);
        assertThat(dropped.reason()).contains("no subscribers");
    }

    @Test
    void whatIsPublishedJustAfterTheLastHasLeftIsDroppedToo() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        awaitInstances(topic, 1);

        topic.tell(Topic.unsubscribe(one.ref()));
        topic.tell(Topic.publish("a"));

        assertThat(reports.next(Dropped.class).message()).isEqualTo("a");
    }

    @Test
    void whatIsHandedOnToAnActorWhoseLastSubscriberHasJustLeftIsDroppedThere() {
        Probe<AllDeadLetters> reports = lab.reports();
        Props held = DispatcherSelector.fromConfig("held");
        Gate gate = new Gate();
        ActorRef<Topic.Command<String>> here = topic();
        ActorRef<Topic.Command<String>> there = lab.spawn(Topic.create(String.class, "news"), "there", held);
        there.tell(Topic.subscribe(one.ref()));
        awaitInstances(here, 1);
        lab.spawn(Behaviors.receiveMessageWithSame(message -> gate.pass()), "holder", held)
                .tell("hold");
        gate.awaitArrival();

        there.tell(Topic.unsubscribe(one.ref()));
        here.tell(Topic.publish("a"));
        stats(here); // it has handed on the message
        gate.open();

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.recipient()).isEqualTo(there);
        assertThat(dropped.reason()).contains("just left");
    }

    @Test
    void topicsOfOneNameAndTypeAreOne() {
        ActorRef<Topic.Command<String>> here = topic();
        ActorRef<Topic.Command<String>> there = topic();
        here.tell(Topic.subscribe(one.ref()));
        there.tell(Topic.subscribe(two.ref()));
        awaitInstances(here, 2);

        here.tell(Topic.publish("a"));

        one.expect("a");
        two.expect("a");
    }

    @Test
    void aMessageComesOnceHoweverManyActorsATopicHas() {
        ActorRef<Topic.Command<String>> here = topic();
        ActorRef<Topic.Command<String>> there = topic();
        here.tell(Topic.subscribe(one.ref()));
        there.tell(Topic.subscribe(two.ref()));
        awaitInstances(here, 2);

        here.tell(Topic.publish("a"));
        here.tell(Topic.publish("b"));

        one.expect("a", "b");
        two.expect("a", "b");
    }

    @Test
    void anActorWithoutSubscribersPublishesToTheOthers() {
        ActorRef<Topic.Command<String>> here = topic();
        ActorRef<Topic.Command<String>> there = topic();
        there.tell(Topic.subscribe(two.ref()));
        awaitInstances(here, 1);

        here.tell(Topic.publish("a"));

        two.expect("a");
    }

    @Test
    void topicsOfOtherNamesAreOthers() {
        ActorRef<Topic.Command<String>> news = topic();
        ActorRef<Topic.Command<String>> sports = lab.spawn(Topic.create(String.class, "sports"));
        news.tell(Topic.subscribe(one.ref()));
        sports.tell(Topic.subscribe(two.ref()));
        awaitInstances(news, 1);

        news.tell(Topic.publish("a"));

        one.expect("a");
        assertThat(stats(sports).topicInstanceCount()).isLessThanOrEqualTo(1);
        two.expectNothing();
    }

    @Test
    void topicsOfOtherTypesAreOthers() {
        ActorRef<Topic.Command<String>> news = topic();
        ActorRef<Topic.Command<Integer>> numbers = lab.spawn(Topic.create(Integer.class, "news"));
        Probe<Integer> three = lab.probe();
        numbers.tell(Topic.subscribe(three.ref()));
        awaitInstances(numbers, 1);

        Probe<AllDeadLetters> reports = lab.reports();
        news.tell(Topic.publish("a"));

        assertThat(reports.next(Dropped.class).recipient()).isEqualTo(news);
    }

    @Test
    void anActorOfATopicThatStopsIsTakenOff() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Topic.Command<String>> there =
                Deed.inside(parent, context -> context.spawnAnonymous(Topic.create(String.class, "news")));
        ActorRef<Topic.Command<String>> here = topic();
        there.tell(Topic.subscribe(two.ref()));
        awaitInstances(here, 1);

        parent.tell(context -> Behaviors.stopped());

        awaitInstances(here, 0);
    }

    @Test
    void itSaysHowManyHaveSubscribed() {
        ActorRef<Topic.Command<String>> topic = topic();
        topic.tell(Topic.subscribe(one.ref()));
        topic.tell(Topic.subscribe(two.ref()));

        assertThat(stats(topic).localSubscriberCount()).isEqualTo(2);
    }
}
