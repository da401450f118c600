// SPDX-License-Identifier: Apache-2.0
/**
 * The actor system of one application: made when it is first needed, on the container's threads, and drained with it.
 *
 * <p>Start at {@link io.lakon.internal.boot.ApplicationSystem}, which any thread may use.
 */
@NullMarked
package io.lakon.internal.boot;

import org.jspecify.annotations.NullMarked;
