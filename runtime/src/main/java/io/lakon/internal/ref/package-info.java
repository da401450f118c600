// SPDX-License-Identifier: Apache-2.0
/**
 * References as the runtime itself uses them: what a ref can do besides {@code tell}, what it needs of its system, and how it
 * is written and read.
 *
 * <p>Start at {@link io.lakon.internal.ref.InternalRef}. An actor in another JVM would be one more subclass of it.
 */
@NullMarked
package io.lakon.internal.ref;

import org.jspecify.annotations.NullMarked;
