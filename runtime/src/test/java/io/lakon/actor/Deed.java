// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Function;
import java.util.concurrent.CompletableFuture;

/** A message that says itself what is to be done about it, on the actor's turn: for tests of one thing at a time. */
@FunctionalInterface
interface Deed {
    Behavior<Deed> in(ActorContext<Deed> context) throws Exception;

    /** Does what it is told; handles no signals. */
    static Behavior<Deed> actor() {
        return Behaviors.receive((context, deed) -> deed.in(context));
    }

    /** Does what it is told; tells {@code probe} of its signals. */
    static Behavior<Deed> actor(ActorRef<Object> probe) {
        return Behaviors.receive((context, deed) -> deed.in(context), (context, signal) -> {
            probe.tell(signal);
            return Behaviors.same();
        });
    }

    /** What {@code look} finds inside of {@code actor}, or throws there. */
    static <V> V inside(ActorRef<Deed> actor, Function<ActorContext<Deed>, V> look) {
        CompletableFuture<V> found = new CompletableFuture<>();
        actor.tell(context -> {
            try {
                found.complete(look.apply(context));
            } catch (Exception thrown) {
                found.completeExceptionally(thrown);
            }
            return Behaviors.same();
        });
        return Lab.await(found);
    }
}
