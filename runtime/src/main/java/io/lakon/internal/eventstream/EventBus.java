// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.eventstream;

import io.lakon.actor.ActorRef;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants events of which class. Any thread may publish; subscribers receive in the order in which one thread does. */
public final class EventBus {
    private record Subscription(Class<?> topic, ActorRef<Object> subscriber) {}

    // Few write, the system's own reports among many others read.
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Hands {@code event} to those who want it; to one who wants it under several classes, once for each. */
    public void publish(Object event) {
        for (Subscription each : subscriptions) {
            if (each.topic.isInstance(event)) {
                each.subscriber.tell(event);
            }
        }
    }

    void subscribe(Class<?> topic, ActorRef<?> subscriber) {
        Subscription wanted = new Subscription(topic, subscriber.unsafeUpcast());
        if (!subscriptions.contains(wanted)) {
            subscriptions.add(wanted);
        }
    }

    void unsubscribe(ActorRef<?> subscriber) {
        subscriptions.removeIf(each -> each.subscriber.equals(subscriber));
    }
}
