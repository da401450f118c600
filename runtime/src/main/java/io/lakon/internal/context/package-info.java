// SPDX-License-Identifier: Apache-2.0
/**
 * What a message finds on the thread that handles it: nothing of what ran there before, and of its sender what its recipient
 * asks for.
 *
 * <p>Start at {@link io.lakon.internal.context.CleanThread}. All of it is immutable; what it changes is the calling thread.
 */
@NullMarked
package io.lakon.internal.context;

import org.jspecify.annotations.NullMarked;
