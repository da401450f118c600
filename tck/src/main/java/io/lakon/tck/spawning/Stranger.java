// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Receive;

/** Not annotated. */
public class Stranger extends AbstractBehavior<String> {
    Stranger(ActorContext<String> context) {
        super(context);
    }

    @Override
    public Receive<String> createReceive() {
        return newReceiveBuilder().build();
    }
}
