// SPDX-License-Identifier: Apache-2.0
/**
 * The coordinated shutdown of an actor system: phases in their order, their tasks, and the hook into the JVM's exit.
 *
 * <p>Start at {@link io.lakon.internal.shutdown.PhasedShutdown}.
 */
@NullMarked
package io.lakon.internal.shutdown;

import org.jspecify.annotations.NullMarked;
