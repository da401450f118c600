// SPDX-License-Identifier: Apache-2.0
/** Some of the programs without actors: the limits of a machine, and what a user might take instead. */
@NullMarked
package io.lakon.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
