// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.lakon;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.feature.Ask;
import io.lakon.benchmarks.feature.Echo;
import io.lakon.benchmarks.feature.Echo.Call;

/**
 * A thread outside that asks an actor while others, more than there are threads for them, always have a thousand messages
 * waiting; the size is how often. Pekko's edition of it was not over after five minutes.
 */
public final class AskAmongBusy extends Ask {
    private static final int MESSAGES = 1_000;

    @Override
    protected Behavior<Call> guardian() {
        return Behaviors.setup(context -> {
            Behavior<Start> busy = Behaviors.receive((own, message) -> {
                own.getSelf().tell(message);
                return Behaviors.same();
            });
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                var one = context.spawnAnonymous(busy);
                for (int j = 0; j < MESSAGES; j++) {
                    one.tell(Start.START);
                }
            }
            return Echo.create();
        });
    }
}
