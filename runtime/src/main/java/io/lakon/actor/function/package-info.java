// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that may throw checked exceptions: a handler's exception is the supervisor's business, so none of the
 * handlers of {@link io.lakon.actor.Behaviors} has to catch one.
 *
 * <p>Each is called on the actor's own turn unless the method that takes it says otherwise.
 */
@NullMarked
package io.lakon.actor.function;

import org.jspecify.annotations.NullMarked;
