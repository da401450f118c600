// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.health;

import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.boot.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code lakon-started}: whether the actor system is there, and each actor that starts with the application has started,
 * or failed to do so for good.
 */
@Startup
@Dependent
public class StartedCheck implements HealthCheck {
    private final ApplicationSystem application;

    @Inject
    StartedCheck(ApplicationSystem application) {
        this.application = application;
        call(); // loads what it needs: see the package
    }

    @Override
    public HealthCheckResponse call() {
        Status status = application.status();
        List<ActorHealth> actors = ActorHealth.of(status);
        long up = actors.stream().filter(ActorHealth::isUp).count();
        boolean running = status.snapshot().isPresent() && !status.isBroken();
        return HealthCheckResponse.named("lakon-started")
                .status(running && up == actors.size() || status.phase() == Status.Phase.REFUSED)
                .withData("application", status.application())
                .withData("actors", actors.size())
                .withData("actors_started", up)
                .build();
    }
}
