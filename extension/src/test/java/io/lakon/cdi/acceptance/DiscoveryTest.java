// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** An application on plain Java SE, for which nobody lists what belongs to it. */
class DiscoveryTest {
    @ApplicationScoped
    static class Stage {
        @Inject
        @ConfigProperty(name = "stage.greeting", defaultValue = "Good evening")
        String greeting;

        @Inject
        ActorRef<ActorRef<String>> usher;

        @Produces
        @Actor
        Behavior<ActorRef<String>> usher() {
            return Behaviors.receiveMessage(guest -> {
                guest.tell(greeting);
                return Behaviors.same();
            });
        }

        String enter() throws Exception {
            return AskPattern.<ActorRef<String>, String>ask(usher, guest -> guest, Journal.PATIENCE)
                    .toCompletableFuture()
                    .get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void actorsAndTheirHealthAreThereWhenTheContainerLooksForThemItself() throws Exception {
        try (SeContainer container =
                SeContainerInitializer.newInstance().addBeanClasses(Stage.class).initialize()) {
            assertThat(container.select(Stage.class).get().enter()).isEqualTo("Good evening");
            assertThat(container.select(Any.Literal.INSTANCE).select(Readiness.Literal.INSTANCE))
                    .isNotEmpty();
        }
    }
}
