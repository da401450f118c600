// SPDX-License-Identifier: Apache-2.0
/**
 * Asking: a reference that takes one reply, and finds out what became of the question.
 *
 * <p>Start at {@link io.lakon.internal.ask.Asks}.
 */
@NullMarked
package io.lakon.internal.ask;

import org.jspecify.annotations.NullMarked;
