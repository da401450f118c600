// SPDX-License-Identifier: Apache-2.0
/**
 * Interpreting behaviours: what a handler's answer means, interception, and supervision as interception.
 *
 * <p>Start at {@link io.lakon.internal.behavior.Interpreter}. Everything runs on the actor's turns. This room knows actors
 * only through {@link io.lakon.internal.behavior.ActorHost}, so that behaviours can be run without a dispatcher too.
 */
@NullMarked
package io.lakon.internal.behavior;

import org.jspecify.annotations.NullMarked;
