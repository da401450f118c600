// SPDX-License-Identifier: Apache-2.0
/**
 * The runtime's races, each run millions of times by <a href="https://github.com/openjdk/jcstress">jcstress</a>.
 *
 * <p>The tests are in {@code src/test}, in the packages of what they test, to which most of that is private. A class is a
 * subject, a nested class the sentence that is true; its two actors are the two threads of the race, its outcomes what may
 * come of it. There are two actors and not three, as two cores run no more at a time; where a third matters, one of the
 * two plays both.
 *
 * <p>{@code mvn verify} runs each test for a third of a second. These change that:
 *
 * <ul>
 *   <li>{@code -Dstress}: each for five seconds in every way in which its two threads may be compiled, which takes
 *       an hour or more;
 *   <li>{@code -Dstress.test=HandOver}: only tests whose name matches;
 *   <li>{@code -Dstress.args="-m tough"}: jcstress's own options;
 *   <li>{@code -Dfast}, {@code -DskipITs} or {@code -DskipTests}: not at all.
 * </ul>
 *
 * <p>A forbidden outcome fails the build, with the test's name and what was observed in the log, and the whole report in
 * {@code target/jcstress/results/index.html}.
 */
package io.lakon.stress;
