// SPDX-License-Identifier: Apache-2.0
/**
 * Running cells on threads: dispatchers, their executors, and the probes that tell whether they still run anything.
 *
 * <p>Start at {@link io.lakon.internal.dispatch.Dispatcher}. A dispatcher knows nothing of actors: it runs {@link
 * io.lakon.internal.dispatch.Turn}s.
 */
@NullMarked
package io.lakon.internal.dispatch;

import org.jspecify.annotations.NullMarked;
