// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import java.util.concurrent.CompletableFuture;

/** Adds up what many actors tell it, once each, and is the result when all have. */
public final class Total extends AbstractBehavior<Long> {
    private final CompletableFuture<Long> result;
    private int awaited;
    private long total;

    private Total(ActorContext<Long> context, int parts, CompletableFuture<Long> result) {
        super(context);
        this.awaited = parts;
        this.result = result;
    }

    public static ActorRef<Long> of(ActorContext<?> context, int parts, CompletableFuture<Long> result) {
        Behavior<Long> behavior = Behaviors.setup(own -> new Total(own, parts, result));
        return context.spawn(behavior, "total");
    }

    @Override
    public Receive<Long> createReceive() {
        return newReceiveBuilder().onMessage(Long.class, this::onPart).build();
    }

    private Behavior<Long> onPart(long part) {
        total += part;
        awaited--;
        if (awaited == 0) {
            result.complete(total);
        }
        return this;
    }
}
