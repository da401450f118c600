// SPDX-License-Identifier: Apache-2.0
/** All programs with their sizes ({@link io.lakon.benchmarks.suite.Suite}), and how one is run. */
@NullMarked
package io.lakon.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
