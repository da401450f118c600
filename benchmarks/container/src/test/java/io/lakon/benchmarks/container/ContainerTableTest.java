// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Arrays.stream;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.benchmarks.Figure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerTableTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ContainerTable table = new ContainerTable(new PrintStream(printed, true, UTF_8));

    @Test
    void ratiosAreThoseWithinTheRounds() {
        table.add("A server", List.of(turn(4, 2), turn(8, 1), turn(3, 1)), List.of(turn(4, 4), turn(2, 4), turn(6, 6)));

        assertThat(printed.toString(UTF_8))
                .contains("| A server | tell | an injected ref | messages | 4.00 M/s | 4.00 M/s | 1.00× (0.50–4.00) |")
                .contains("| A server | tell | a ref held by hand | messages | 1.00 M/s, 3.00× (2.00–8.00)"
                        + " | 4.00 M/s, 1.00× (0.50–1.00) | 0.25× (0.17–0.50) |");
    }

    /** The first of each operation has so many millions a second, all others have the second number. */
    private static Turn turn(long first, long others) {
        return new Turn(stream(Subject.values())
                .collect(toMap(
                        each -> each,
                        each -> Map.of(
                                "messages",
                                Figure.rate(
                                        "messages",
                                        1_000_000 * (each.reference() == each ? first : others),
                                        1_000_000_000)))));
    }
}
