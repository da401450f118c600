// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.pubsub;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Terminated;
import io.lakon.actor.pubsub.Topic.Command;
import io.lakon.actor.pubsub.Topic.GetTopicStats;
import io.lakon.actor.pubsub.Topic.Publish;
import io.lakon.actor.pubsub.Topic.Subscribe;
import io.lakon.actor.pubsub.Topic.TopicStats;
import io.lakon.actor.pubsub.Topic.Unsubscribe;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.Receptionist.Listing;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.behavior.ActorHost;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One actor of a topic: it hands messages to its own subscribers, and on to the topic's other actors that have some.
 *
 * <p>It finds those by the receptionist, where it is registered itself while it has subscribers. Its own it serves at once,
 * so that whoever subscribes and then publishes at one actor is not lost between the two.
 */
public final class TopicActor<T> {
    private final ActorContext<Object> context; // takes commands, and what only its own kind sends
    private final ServiceKey<Object> key;
    private final Set<ActorRef<T>> subscribers = new LinkedHashSet<>();
    private Set<ActorRef<Object>> instances = Set.of(); // with this one, if it has subscribers

    private TopicActor(ActorContext<Object> context, ServiceKey<Object> key) {
        this.context = context;
        this.key = key;
    }

    /** What topics' actors tell each other, and what a topic's actor tells itself: no command that a user could send. */
    private record Relayed(Object message) {}

    private record Listed(Listing listing) {}

    public static <T> Behavior<Command<T>> create(Class<T> type, String name) {
        ServiceKey<Object> key = ServiceKey.create(Object.class, "topic/" + type.getName() + "/" + name);
        return Behaviors.<Object>setup(context -> new TopicActor<T>(context, key).running())
                .unsafeCast();
    }

    private Behavior<Object> running() {
        context.getSystem()
                .receptionist()
                .tell(Receptionist.subscribe(key, context.messageAdapter(Listing.class, Listed::new)));
        return Behaviors.receive(
                (same, message) -> onMessage(message),
                (same, signal) ->
                        signal instanceof Terminated terminated ? onTerminated(terminated) : Behaviors.unhandled());
    }

    @SuppressWarnings("unchecked") // subscribers take T, and what was published to this topic is one
    private Behavior<Object> onMessage(Object message) {
        if (message instanceof Publish<?> publish) {
            publish((T) publish.message());
        } else if (message instanceof Relayed relayed) {
            relay((T) relayed.message);
        } else if (message instanceof Subscribe<?> subscribe) {
            subscribe((ActorRef<T>) subscribe.subscriber());
        } else if (message instanceof Unsubscribe<?> unsubscribe) {
            context.unwatch(unsubscribe.subscriber());
            remove(unsubscribe.subscriber());
        } else if (message instanceof GetTopicStats<?> question) {
            question.replyTo().tell(new TopicStats(subscribers.size(), instances.size()));
        } else if (message instanceof Listed listed) {
            instances = listed.listing.getServiceInstances(key);
        } else {
            return Behaviors.unhandled();
        }
        return Behaviors.same();
    }

    private void publish(T message) {
        ActorRef<?> self = context.getSelf(); // listed for a moment longer than it has subscribers
        List<ActorRef<Object>> others =
                instances.stream().filter(each -> !each.equals(self)).toList();
        if (subscribers.isEmpty() && others.isEmpty()) {
            ActorHost.of(context).dropped(message, "the topic has no subscribers");
            return;
        }
        subscribers.forEach(each -> each.tell(message));
        others.forEach(each -> each.tell(new Relayed(message)));
    }

    private void relay(T message) {
        if (subscribers.isEmpty()) {
            ActorHost.of(context).dropped(message, "the last subscriber here has just left");
        }
        subscribers.forEach(each -> each.tell(message));
    }

    private void subscribe(ActorRef<T> subscriber) {
        if (subscribers.add(subscriber)) {
            context.watch(subscriber);
            if (subscribers.size() == 1) {
                context.getSystem().receptionist().tell(Receptionist.register(key, context.getSelf()));
            }
        }
    }

    private Behavior<Object> onTerminated(Terminated terminated) {
        remove(terminated.getRef());
        return Behaviors.same();
    }

    private void remove(ActorRef<?> subscriber) {
        if (subscribers.remove(subscriber) && subscribers.isEmpty()) {
            context.getSystem().receptionist().tell(Receptionist.deregister(key, context.getSelf()));
        }
    }
}
