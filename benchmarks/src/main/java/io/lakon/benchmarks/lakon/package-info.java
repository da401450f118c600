// SPDX-License-Identifier: Apache-2.0
/** Single operations inside Lakon, measured by JMH; not in the Pekko edition. */
@NullMarked
package io.lakon.benchmarks.lakon;

import org.jspecify.annotations.NullMarked;
