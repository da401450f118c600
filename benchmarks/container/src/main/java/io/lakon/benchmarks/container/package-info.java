// SPDX-License-Identifier: Apache-2.0
/**
 * What an application on a server sees of its actors: one WAR, on several servers, on managed threads and on plain ones.
 *
 * <p>Start at {@link io.lakon.benchmarks.container.ContainerComparison}, which runs all of it and prints the table.
 *
 * <ul>
 *   <li>{@code application}: what is measured;
 *   <li>{@code server}: starts a server with it;
 *   <li>{@code load}: requests over HTTP.
 * </ul>
 */
@NullMarked
package io.lakon.benchmarks.container;

import org.jspecify.annotations.NullMarked;
