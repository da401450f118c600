// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.spi;

import io.lakon.actor.ActorSystem;
import java.util.Optional;

/**
 * Knows the actor system of the application on whose behalf a thread runs; a service in the sense of {@link
 * java.util.ServiceLoader}, with a public constructor without parameters.
 *
 * <p>It is asked when a reference is read by Java serialisation from a stream that does not know of actor systems, as when a
 * container activates a session. The service is looked for among the classes of Lakon's own loader, and among those of the
 * thread's context class loader.
 */
public interface CurrentActorSystem {
    /** The system of the application that the calling thread runs for, started if need be; empty if it runs for none. */
    Optional<ActorSystem<?>> find();
}
