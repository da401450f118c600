// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

import java.util.List;

/** Something that is run to see how fast it is. */
@FunctionalInterface
public interface Program {
    /**
     * Runs it once, in an actor system of its own, and tells what was measured.
     *
     * @param size how much it does: what that counts is for the program to say
     * @throws IllegalStateException if the result is not what it must be
     */
    List<Figure> run(int size) throws Exception;
}
