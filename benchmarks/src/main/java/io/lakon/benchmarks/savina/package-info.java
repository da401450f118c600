// SPDX-License-Identifier: Apache-2.0
/**
 * Programs after the Savina actor suite.
 *
 * <p>S. M. Imam and V. Sarkar, "Savina: An Actor Benchmark Suite", AGERE! 2014. What they do is from there, how they are written
 * is not: as a user of the typed Java DSL would.
 */
@NullMarked
package io.lakon.benchmarks.savina;

import org.jspecify.annotations.NullMarked;
