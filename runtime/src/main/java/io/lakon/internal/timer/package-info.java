// SPDX-License-Identifier: Apache-2.0
/** Doing things later: one thread a system, which only hands over. */
@NullMarked
package io.lakon.internal.timer;

import org.jspecify.annotations.NullMarked;
