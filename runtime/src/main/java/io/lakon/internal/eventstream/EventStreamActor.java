// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.eventstream;

import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Terminated;
import io.lakon.actor.eventstream.EventStream;

/** The actor at {@code /system/event-stream}, which alone writes the {@link EventBus}. */
public final class EventStreamActor {
    private final ActorContext<EventStream.Command> context;
    private final EventBus bus;

    private EventStreamActor(ActorContext<EventStream.Command> context, EventBus bus) {
        this.context = context;
        this.bus = bus;
    }

    public static Behavior<EventStream.Command> create(EventBus bus) {
        return Behaviors.setup(context -> new EventStreamActor(context, bus).running());
    }

    private Behavior<EventStream.Command> running() {
        return Behaviors.receive(EventStream.Command.class)
                .onMessageUnchecked(EventStream.Publish.class, this::onPublish)
                .onMessageUnchecked(EventStream.Subscribe.class, this::onSubscribe)
                .onMessageUnchecked(EventStream.Unsubscribe.class, this::onUnsubscribe)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<EventStream.Command> onPublish(EventStream.Publish<?> publish) {
        bus.publish(publish.event());
        return Behaviors.same();
    }

    private Behavior<EventStream.Command> onSubscribe(EventStream.Subscribe<?> subscribe) {
        context.watch(subscribe.subscriber());
        bus.subscribe(subscribe.topic(), subscribe.subscriber());
        return Behaviors.same();
    }

    private Behavior<EventStream.Command> onUnsubscribe(EventStream.Unsubscribe<?> unsubscribe) {
        context.unwatch(unsubscribe.subscriber());
        bus.unsubscribe(unsubscribe.subscriber());
        return Behaviors.same();
    }

    private Behavior<EventStream.Command> onTerminated(Terminated terminated) {
        bus.unsubscribe(terminated.getRef());
        return Behaviors.same();
    }
}
