// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.health;

import io.lakon.actor.DispatcherSnapshot;
import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.boot.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * {@code lakon-dispatchers}: whether anything runs at all. DOWN if the system ended while the application did not, or a
 * dispatcher has long left a probe unanswered: then only a restart helps. What becomes of single actors has no say here.
 */
@Liveness
@Dependent
public class DispatchersCheck implements HealthCheck {
    private static final String UNANSWERED = "_unanswered_ms";

    private final ApplicationSystem application;

    @Inject
    DispatchersCheck(ApplicationSystem application) {
        this.application = application;
        call(); // loads what it needs: see the package
    }

    @Override
    public HealthCheckResponse call() {
        Status status = application.status();
        List<DispatcherSnapshot> dispatchers = status.phase() == Status.Phase.RUNNING
                ? status.snapshot().orElseThrow().dispatchers()
                : List.of();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("lakon-dispatchers")
                .status(!status.isBroken() && dispatchers.stream().noneMatch(each -> isStalled(each, status)))
                .withData("application", status.application());
        DataKeys keys = new DataKeys("application");
        dispatchers.forEach(each -> response.withData(
                keys.key(each.id(), UNANSWERED) + UNANSWERED, each.unanswered().toMillis()));
        return response.build();
    }

    private static boolean isStalled(DispatcherSnapshot dispatcher, Status status) {
        Duration timeout = status.settings().getDuration("lakon.health.dispatcher-stall-timeout");
        return !timeout.isZero() && dispatcher.unanswered().compareTo(timeout) > 0;
    }
}
