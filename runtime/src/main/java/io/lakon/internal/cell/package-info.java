// SPDX-License-Identifier: Apache-2.0
/**
 * One actor: its run loop, its life, and the parts that most actors never need and that are made when first used.
 *
 * <p>Start at {@link io.lakon.internal.cell.ActorCell}. Everything belongs to the actor's turns unless it says otherwise.
 */
@NullMarked
package io.lakon.internal.cell;

import org.jspecify.annotations.NullMarked;
