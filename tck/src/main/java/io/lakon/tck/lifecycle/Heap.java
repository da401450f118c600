// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import java.util.Arrays;
import java.util.List;

/** The JVM's histogram of its heap, of which each line but the first and the last is about one class. */
record Heap(List<String[]> lines) {
    static Heap of(String histogram) {
        return new Heap(histogram
                .lines()
                .map(String::strip)
                .map(line -> line.split("\\s+"))
                .toList());
    }

    /** How many objects there are of all classes of this name. */
    int count(Class<?> type) {
        return lines.stream()
                .filter(line -> line.length > 3 && line[3].equals(type.getName()))
                .mapToInt(line -> Integer.parseInt(line[1]))
                .sum();
    }

    long bytes() {
        String[] total = lines.get(lines.size() - 1);
        if (!total[0].equals("Total")) {
            throw new IllegalArgumentException("No histogram ends with " + Arrays.toString(total));
        }
        return Long.parseLong(total[2]);
    }
}
