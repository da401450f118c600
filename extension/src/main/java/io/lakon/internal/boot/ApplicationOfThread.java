// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.spi.CurrentActorSystem;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;

/**
 * Asks the container which application the thread works for: it activates passivated beans, and the references in them,
 * without a word to anybody.
 */
public final class ApplicationOfThread implements CurrentActorSystem {
    @Override
    public Optional<ActorSystem<?>> find() {
        return container()
                .map(container -> container.select(ApplicationSystem.class))
                .filter(Instance::isResolvable) // it is not in an application without the extension
                .map(application -> application.get().system());
    }

    private static Optional<CDI<Object>> container() {
        try {
            return Optional.of(CDI.current());
        } catch (IllegalStateException none) {
            return Optional.empty();
        }
    }
}
