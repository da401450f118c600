// SPDX-License-Identifier: Apache-2.0
/** Single operations, measured by JMH. They run by themselves too, with all of JMH's options. */
@NullMarked
package io.lakon.benchmarks.part;

import org.jspecify.annotations.NullMarked;
