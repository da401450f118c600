// SPDX-License-Identifier: Apache-2.0
/**
 * Runs all programs of all contenders in turn, a JVM for each, and prints how they compare. Start at {@link
 * io.lakon.benchmarks.comparison.Comparison}.
 */
@NullMarked
package io.lakon.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
