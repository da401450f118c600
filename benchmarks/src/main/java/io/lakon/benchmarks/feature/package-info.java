// SPDX-License-Identifier: Apache-2.0
/** Programs about what the Savina suite leaves out: asks, timers, stash, routers, receptionist, restarts, memory, start-up. */
@NullMarked
package io.lakon.benchmarks.feature;

import org.jspecify.annotations.NullMarked;
