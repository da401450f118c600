// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.suite;

import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.part.Part;

/**
 * A program and its sizes.
 *
 * <p>It is named, not referred to, so that no more is loaded than what is run: that matters where a start is measured, and what
 * only Lakon has is missing in the Pekko edition.
 *
 * @param program the class, below {@code io.lakon.benchmarks}: a {@link Program} or a JMH benchmark
 * @param size what is measured, of some tenths of a second
 * @param smallSize what shows that it is right, of some milliseconds
 * @param isCold whether only its first run in a JVM is of interest
 */
public record Entry(String program, int size, int smallSize, boolean isCold) {
    private static final String PREFIX = "io.lakon.benchmarks.";

    static Entry warm(String program, int size, int smallSize) {
        return new Entry(program, size, smallSize, false);
    }

    static Entry cold(String program, int size, int smallSize) {
        return new Entry(program, size, smallSize, true);
    }

    /** One of a series, which has its size in its name; the program warms up by itself. */
    static Entry grown(String program, int size, int smallSize) {
        return new Entry(program, size, smallSize, true);
    }

    /** The program without its package; of a series, with its size. */
    public String name() {
        return type() + (program.startsWith("growth.") ? " " + size : "");
    }

    private String type() {
        return program.substring(program.indexOf('.') + 1);
    }

    /** The program that does the same without actors, if there is one; itself if there is no {@code suffix}. */
    public Entry baseline(String suffix) {
        return suffix.isEmpty() ? this : new Entry("baseline." + type() + suffix, size, smallSize, isCold);
    }

    /** Where its class is on the class path: the Pekko edition lacks what only Lakon has, and few programs have a baseline. */
    public String file() {
        return (PREFIX + program).replace('.', '/') + ".class";
    }

    /** The same with its small size. */
    public Entry small() {
        return new Entry(program, smallSize, smallSize, isCold);
    }

    Program load() throws ReflectiveOperationException {
        Class<?> type = Class.forName(PREFIX + program);
        return Program.class.isAssignableFrom(type)
                ? (Program) type.getDeclaredConstructor().newInstance()
                : new Part(type);
    }
}
