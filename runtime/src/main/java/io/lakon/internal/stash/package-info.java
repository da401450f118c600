// SPDX-License-Identifier: Apache-2.0
/** Keeping messages for later: {@link io.lakon.internal.stash.MessageStash}. */
@NullMarked
package io.lakon.internal.stash;

import org.jspecify.annotations.NullMarked;
