// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.suite.Entry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Table table =
            new Table(List.of(Contender.LAKON, Contender.PEKKO), new PrintStream(printed, true, UTF_8));

    @Test
    void aRatioIsTheMedianOfThoseWithinTheRounds() {
        table.add(
                new Entry("savina.PingPong", 1, 1, false),
                Map.of(
                        Contender.LAKON, List.of(messages(4_000_000), messages(8_000_000), messages(3_000_000)),
                        Contender.PEKKO, List.of(messages(2_000_000), messages(1_000_000), messages(1_000_000))));

        assertThat(printed.toString(UTF_8))
                .contains("| PingPong | messages | 4.00 M/s | 1.00 M/s, 3.00× (2.00–8.00) |");
    }

    @Test
    void aRatioAboveOneIsBetterWhateverIsMeasured() {
        table.add(
                new Entry("feature.IdleActors", 1, 1, true),
                Map.of(
                        Contender.LAKON, List.of(Map.of("an actor", Figure.bytes("an actor", 1, 200))),
                        Contender.PEKKO, List.of(Map.of("an actor", Figure.bytes("an actor", 1, 800)))));

        assertThat(printed.toString(UTF_8)).contains("| IdleActors | an actor | 200 B | 800 B, 4.00× (4.00–4.00) |");
    }

    @Test
    void aContenderWithoutTheProgramHasNoFigure() {
        table.add(
                new Entry("lakon.PutAndDrain", 1, 1, false),
                Map.of(Contender.LAKON, List.of(Map.of("drain", Figure.time("drain", 1500)))));
        table.end();

        assertThat(printed.toString(UTF_8))
                .contains("| PutAndDrain | drain | 1.50 µs |  |")
                .contains("| all rates | geometric mean |  |  |");
    }

    @Test
    void aRoundInWhichOneFailsCountsForNeither() {
        table.add(
                new Entry("savina.PingPong", 1, 1, false),
                Map.of(
                        Contender.LAKON, List.of(messages(4_000_000), messages(8_000_000), messages(9_000_000)),
                        Contender.PEKKO, List.of(messages(2_000_000), Map.of(), messages(3_000_000))));

        assertThat(printed.toString(UTF_8))
                .contains("| PingPong | messages | 8.00 M/s | 2.50 M/s, 2.50× (2.00–3.00), in 2 rounds of 3 |");
    }

    @Test
    void whoFailsInEachRoundIsSaidToFail() {
        table.add(
                new Entry("savina.PingPong", 1, 1, false),
                Map.of(
                        Contender.LAKON, List.of(messages(4_000_000)),
                        Contender.PEKKO, List.of(Map.<String, Figure>of())));

        assertThat(printed.toString(UTF_8)).contains("| PingPong | messages | 4.00 M/s | failed |");
    }

    @Test
    void ratiosOfRatesEndInTheirGeometricMean() {
        for (long theirs : new long[] {500_000, 125_000}) {
            table.add(
                    new Entry("savina.PingPong", 1, 1, false),
                    Map.of(
                            Contender.LAKON, List.of(messages(1_000_000)),
                            Contender.PEKKO, List.of(messages(theirs))));
        }
        table.end();

        assertThat(printed.toString(UTF_8)).contains("| all rates | geometric mean |  | 4.00× |");
    }

    private static Map<String, Figure> messages(long perSecond) {
        return Map.of("messages", Figure.rate("messages", perSecond, 1_000_000_000));
    }
}
