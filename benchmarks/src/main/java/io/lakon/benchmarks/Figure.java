// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

/**
 * What was measured.
 *
 * @param name what of the program it is about: operations by their name, or a percentile
 */
public record Figure(String name, Unit unit, double value) {
    /** What figures are counted in, and whether more is better. */
    public enum Unit {
        PER_SECOND(true),
        NANOSECONDS(false),
        BYTES(false);

        private final boolean isMoreBetter;

        Unit(boolean isMoreBetter) {
            this.isMoreBetter = isMoreBetter;
        }

        /** How many times better {@code ours} is than {@code theirs}. */
        public double ratio(double ours, double theirs) {
            return isMoreBetter ? ours / theirs : theirs / ours;
        }
    }

    private static final String LINE = "FIGURE";

    /** So many operations took so many nanoseconds. */
    public static Figure rate(String operations, long count, long nanos) {
        return new Figure(operations, Unit.PER_SECOND, count * 1e9 / nanos);
    }

    /** It took so many nanoseconds. */
    public static Figure time(String what, long nanos) {
        return new Figure(what, Unit.NANOSECONDS, nanos);
    }

    /** So many things took so many bytes together. */
    public static Figure bytes(String things, long count, long bytes) {
        return new Figure(things, Unit.BYTES, (double) bytes / count);
    }

    /** As a line, to be read by {@link #parse} in another JVM. */
    public String line() {
        return String.join("\t", LINE, name, unit.name(), Double.toString(value));
    }

    /** Whether {@link #parse} can read it: programs may print other lines too. */
    public static boolean isLine(String line) {
        return line.startsWith(LINE + "\t");
    }

    /** The figure that has become this line. */
    public static Figure parse(String line) {
        String[] parts = line.split("\t");
        return new Figure(parts[1], Unit.valueOf(parts[2]), Double.parseDouble(parts[3]));
    }
}
