// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.eventstream.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Event stream. */
class EventStreamTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();
    private final ActorRef<EventStream.Command> events = lab.system().eventStream();

    private interface News {}

    private record Weather(String text) implements News {}

    private record Sports(String text) implements News {}

    private void subscribe(Class<?> topic) {
        events.tell(new EventStream.Subscribe<>(topic, probe.ref().unsafeUpcast()));
    }

    private void publish(Object event) {
        events.tell(new EventStream.Publish<>(event));
    }

    @Test
    void anEventReachesThoseWhoSubscribedToItsClass() {
        subscribe(Weather.class);

        publish(new Sports("two to one"));
        publish(new Weather("rain"));

        probe.expect(new Weather("rain"));
    }

    @Test
    void anEventReachesThoseWhoSubscribedToAClassAboveIt() {
        subscribe(News.class);

        publish(new Sports("two to one"));
        publish(new Weather("rain"));

        probe.expect(new Sports("two to one"), new Weather("rain"));
    }

    @Test
    void whatWasPublishedBeforeASubscriptionIsNotSent() {
        publish(new Weather("rain"));
        subscribe(Weather.class);
        publish(new Weather("sun"));

        probe.expect(new Weather("sun"));
    }

    @Test
    void subscribingTwiceSendsOnce() {
        subscribe(Weather.class);
        subscribe(Weather.class);

        publish(new Weather("rain"));
        publish(new Weather("sun"));

        probe.expect(new Weather("rain"), new Weather("sun"));
    }

    @Test
    void whoeverSubscribedToTwoClassesOfAnEventReceivesItOnce() {
        subscribe(News.class);
        subscribe(Weather.class);

        publish(new Weather("rain"));
        publish(new Sports("two to one"));

        probe.expect(new Weather("rain"), new Sports("two to one"));
    }

    @Test
    void unsubscribingTakesOffAllTopics() {
        Probe<Object> mark = lab.probe();
        subscribe(News.class);
        subscribe(Weather.class);
        events.tell(new EventStream.Subscribe<>(News.class, mark.ref().unsafeUpcast()));
        events.tell(new EventStream.Unsubscribe<>(probe.ref()));

        publish(new Weather("rain"));

        mark.expect(new Weather("rain"));
        probe.expectNothing();
    }

    @Test
    void aSubscriberThatStopsIsTakenOff() {
        ActorRef<Weather> subscriber = lab.spawn(Behaviors.stopped());
        events.tell(new EventStream.Subscribe<>(Weather.class, subscriber));
        subscribe(News.class);
        publish(new Sports("by this the stream has heard of the end"));
        probe.next(Sports.class);

        publish(new Weather("rain"));
        probe.expect(new Weather("rain"));

        assertThat(lab.system().inspect().deadLetters()).isZero();
    }

    @Test
    void theStreamGoesOnWhateverItIsSent() {
        events.<Object>unsafeUpcast().tell("not a command");
        events.tell(new EventStream.Subscribe<>(News.class, null));
        subscribe(News.class);

        publish(new Weather("rain"));

        probe.expect(new Weather("rain"));
    }

    @Test
    void whatIsPublishedByOneSenderArrivesInThatOrder() {
        subscribe(Weather.class);

        for (int i = 0; i < 100; i++) {
            publish(new Weather("day " + i));
        }

        for (int i = 0; i < 100; i++) {
            probe.expect(new Weather("day " + i));
        }
    }
}
