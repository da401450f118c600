// SPDX-License-Identifier: Apache-2.0
/** Programs whose size is what grows while the work stays the same: how many actors, producers, or messages wait. */
@NullMarked
package io.lakon.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
