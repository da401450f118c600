// SPDX-License-Identifier: Apache-2.0
/**
 * Servers that are started with one application, each in a JVM and with files of its own. Start at {@link
 * io.lakon.benchmarks.container.server.RunningServer}.
 */
@NullMarked
package io.lakon.benchmarks.container.server;

import org.jspecify.annotations.NullMarked;
