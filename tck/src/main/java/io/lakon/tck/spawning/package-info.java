// SPDX-License-Identifier: Apache-2.0
/** Actors with injection that are spawned by hand. */
@NullMarked
package io.lakon.tck.spawning;

import org.jspecify.annotations.NullMarked;
