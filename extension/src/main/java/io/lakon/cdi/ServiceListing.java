// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import io.lakon.actor.ActorRef;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The actors that offer a service at the moment, as the receptionist knows them:
 * {@code @Inject @Service("couriers") ServiceListing<Courier.Command> couriers}.
 *
 * <p>The view is live, may be used from any thread, and never blocks. It follows registrations soon, not at once. In a bean
 * that is passivated it is found again by its service when the bean is activated.
 */
public interface ServiceListing<M> {
    /** Who is registered now; a set that does not change any more. */
    Set<ActorRef<M>> instances();

    /** One of them, by chance. */
    Optional<ActorRef<M>> any();

    /**
     * One of them, as soon as there is one.
     *
     * <p>Fails with a {@link java.util.concurrent.TimeoutException} that names the service if there is none within {@code
     * timeout}, and with an {@link IllegalStateException} if the application ends before that.
     */
    CompletionStage<ActorRef<M>> await(Duration timeout);
}
