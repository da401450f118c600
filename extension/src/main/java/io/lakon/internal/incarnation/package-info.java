// SPDX-License-Identifier: Apache-2.0
/**
 * Behaviours of an application's own classes: one new, injected instance for each incarnation of an actor.
 *
 * <p>Start at {@link io.lakon.internal.incarnation.InjectedBehaviors}. Plans are immutable and shared; an incarnation
 * belongs to its actor's turns.
 */
@NullMarked
package io.lakon.internal.incarnation;

import org.jspecify.annotations.NullMarked;
