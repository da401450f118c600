// SPDX-License-Identifier: Apache-2.0
/**
 * Programs that are run to see how fast actors are, on Lakon and on Apache Pekko.
 *
 * <p>Each is written once, in the vocabulary that both share. The build makes the Pekko edition of it by other imports
 * ({@code src/build/pekko.imports}) and compiles that where there is no Lakon. A {@link io.lakon.benchmarks.Program} runs in an
 * actor system of its own, checks its result, and tells its {@link io.lakon.benchmarks.Figure}s.
 *
 * <ul>
 *   <li>{@code savina}: programs of the Savina actor suite;
 *   <li>{@code feature}: what that suite leaves out;
 *   <li>{@code part}: single operations, measured by JMH; {@code lakon}: those that only Lakon has;
 *   <li>{@code baseline}: some of the programs without actors;
 *   <li>{@code suite}: all of them with their sizes, and how one is run;
 *   <li>{@code comparison}: runs all of them in turn, and prints the table. Start there.
 * </ul>
 */
@NullMarked
package io.lakon.benchmarks;

import org.jspecify.annotations.NullMarked;
