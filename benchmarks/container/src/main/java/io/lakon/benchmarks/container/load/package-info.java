// SPDX-License-Identifier: Apache-2.0
/** Requests over HTTP, as many as a server answers. Start at {@link io.lakon.benchmarks.container.load.Connections}. */
@NullMarked
package io.lakon.benchmarks.container.load;

import org.jspecify.annotations.NullMarked;
