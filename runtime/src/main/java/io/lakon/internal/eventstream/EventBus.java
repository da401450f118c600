// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.eventstream;

import io.lakon.actor.ActorRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants events of which class. Any thread may publish; subscribers receive in the order in which one thread does. */
public final class EventBus {
    private record Subscription(ActorRef<Object> subscriber, Set<Class<?>> topics) {
        boolean wants(Object event) {
            for (Class<?> topic : topics) {
                if (topic.isInstance(event)) {
                    return true;
                }
            }
            return false;
        }

        Subscription and(Class<?> topic) {
            Set<Class<?>> all = new HashSet<>(topics);
            all.add(topic);
            return new Subscription(subscriber, Set.copyOf(all));
        }
    }

    // Few write, the system's own reports among many others read.
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Hands {@code event} to those who want it; once, also to one who wants it under several classes. */
    public void publish(Object event) {
        for (Subscription each : subscriptions) {
            if (each.wants(event)) {
                each.subscriber.tell(event);
            }
        }
    }

    /** Only the actor that keeps the table calls this, and {@link #unsubscribe}: nobody writes in between. */
    void subscribe(Class<?> topic, ActorRef<?> subscriber) {
        if (subscriptions.stream().anyMatch(each -> each.subscriber.equals(subscriber))) {
            subscriptions.replaceAll(each -> each.subscriber.equals(subscriber) ? each.and(topic) : each);
        } else {
            subscriptions.add(new Subscription(subscriber.unsafeUpcast(), Set.of(topic)));
        }
    }

    void unsubscribe(ActorRef<?> subscriber) {
        subscriptions.removeIf(each -> each.subscriber.equals(subscriber));
    }
}
