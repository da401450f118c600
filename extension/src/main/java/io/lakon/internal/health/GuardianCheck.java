// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.health;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.SystemSnapshot;
import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.boot.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code lakon-guardian}: whether the actors can serve. DOWN before the system has started and once it drains, and while an
 * actor that the application requires has failed or waits too long for its restart.
 */
@Readiness
@Dependent
public class GuardianCheck implements HealthCheck {
    private static final String RESTARTS = "_restarts";
    private static final String LAST_FAILURE = "_last_failure";

    private final ApplicationSystem application;

    @Inject
    GuardianCheck(ApplicationSystem application) {
        this.application = application;
        call(); // loads what it needs: see the package
    }

    @Override
    public HealthCheckResponse call() {
        Status status = application.status();
        List<ActorHealth> actors = ActorHealth.of(status);
        HealthCheckResponseBuilder response = HealthCheckResponse.named("lakon-guardian")
                .status(isReady(status, actors))
                .withData("application", status.application())
                .withData("state", status.isBroken() ? "broken" : ActorHealth.text(status.phase()));
        status.snapshot().ifPresent(system -> addSystem(response, system));
        DataKeys keys =
                new DataKeys("application", "state", "dead_letters", "dropped", "user_guardian", "system_guardian");
        actors.forEach(actor -> addActor(response, keys.key(actor.name(), RESTARTS, LAST_FAILURE), actor));
        return response.build();
    }

    private static boolean isReady(Status status, List<ActorHealth> actors) {
        if (status.phase() == Status.Phase.REFUSED) {
            return true;
        }
        if (status.phase() != Status.Phase.RUNNING || status.isBroken()) {
            return false;
        }
        Duration tolerance = status.settings().getDuration("lakon.health.backoff-tolerance");
        Instant now = Instant.now();
        return actors.stream().noneMatch(actor -> actor.isMissed(tolerance, now));
    }

    private static void addSystem(HealthCheckResponseBuilder response, SystemSnapshot system) {
        for (ActorSnapshot guardian : system.root().children()) {
            response.withData(guardian.path().name() + "_guardian", ActorHealth.text(guardian.status()));
        }
        response.withData("dead_letters", system.deadLetters()).withData("dropped", system.dropped());
    }

    private static void addActor(HealthCheckResponseBuilder response, String key, ActorHealth actor) {
        response.withData(key, ActorHealth.text(actor.status()));
        response.withData(key + RESTARTS, actor.restarts());
        actor.lastFailure()
                .ifPresent(failure -> response.withData(
                        key + LAST_FAILURE, failure.cause().getClass().getName()));
    }
}
