// SPDX-License-Identifier: Apache-2.0
/**
 * The application that is measured: an actor, {@link io.lakon.benchmarks.container.application.Echo}, a resource that measures it
 * from inside, and one that has it answer over HTTP. This package alone is in the WAR.
 */
@NullMarked
package io.lakon.benchmarks.container.application;

import org.jspecify.annotations.NullMarked;
