// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.suite;

import io.lakon.benchmarks.Figure;
import java.util.List;

/** Runs one program in this JVM: {@code RunProgram savina.PingPong 500000 10} does so ten times, and prints each figure. */
public final class RunProgram {
    private RunProgram() {}

    public static void main(String... args) {
        int status = 0;
        try {
            for (int i = Integer.parseInt(args[2]); i > 0; i--) {
                run(args[0], Integer.parseInt(args[1])).forEach(System.out::println);
            }
        } catch (Exception | LinkageError failure) {
            failure.printStackTrace();
            status = 1;
        }
        System.exit(status); // threads that a failed system has left would keep the JVM alive
    }

    /** The lines of one run. */
    public static List<String> run(String program, int size) throws Exception {
        return new Entry(program, size, size, false)
                .load().run(size).stream().map(Figure::line).toList();
    }
}
