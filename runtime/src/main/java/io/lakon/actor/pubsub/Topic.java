// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.pubsub;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.internal.pubsub.TopicActor;
import java.util.Objects;

/**
 * An actor that hands each message published to it to all who have subscribed.
 *
 * <p>Topics of one name and one type are one topic, however many actors there are of it. A message goes to those who are
 * subscribed when it is published; to them at most once. A subscriber that stops is taken off by itself.
 */
public final class Topic {
    private Topic() {}

    /** What a topic takes. */
    public sealed interface Command<T> permits Publish, Subscribe, Unsubscribe, GetTopicStats {}

    /** See {@link Topic#publish}. */
    public record Publish<T>(T message) implements Command<T> {
        public Publish {
            Objects.requireNonNull(message, "message");
        }
    }

    /** See {@link Topic#subscribe}. */
    public record Subscribe<T>(ActorRef<T> subscriber) implements Command<T> {}

    /** See {@link Topic#unsubscribe}. */
    public record Unsubscribe<T>(ActorRef<T> subscriber) implements Command<T> {}

    /** See {@link Topic#getTopicStats}. */
    public record GetTopicStats<T>(ActorRef<TopicStats> replyTo) implements Command<T> {}

    /**
     * How large a topic is.
     *
     * @param localSubscriberCount how many have subscribed at the actor that was asked
     * @param topicInstanceCount how many actors there are of the topic that have subscribers
     */
    public record TopicStats(int localSubscriberCount, int topicInstanceCount) {}

    /** The behaviour of a topic. */
    public static <T> Behavior<Command<T>> create(Class<T> messageClass, String topicName) {
        return TopicActor.create(messageClass, topicName);
    }

    /** Sends {@code message} to all who have subscribed. */
    public static <T> Command<T> publish(T message) {
        return new Publish<>(message);
    }

    /** Has {@code subscriber} sent what is published from now on, until it unsubscribes or stops; twice is as once. */
    public static <T> Command<T> subscribe(ActorRef<T> subscriber) {
        return new Subscribe<>(subscriber);
    }

    /** Ends that; what was on its way still comes. */
    public static <T> Command<T> unsubscribe(ActorRef<T> subscriber) {
        return new Unsubscribe<>(subscriber);
    }

    /** Asks how large the topic is. */
    public static <T> Command<T> getTopicStats(ActorRef<TopicStats> replyTo) {
        return new GetTopicStats<>(replyTo);
    }
}
