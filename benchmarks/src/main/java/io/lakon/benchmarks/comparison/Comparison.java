// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.suite.Entry;
import io.lakon.benchmarks.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the programs side by side, and prints a table.
 *
 * <p>Machines change their speed while one measures, for seconds or for minutes. So the contenders take turns, A B C A B C, each time
 * in a new JVM, and all programs have their first round before any has its second. What counts is not the ratio of the medians but
 * the median of the ratios within each round; the least and the greatest of these stand beside it.
 *
 * <p>System properties say what is run: {@code build}, the directory with the classes and class paths; {@code programs} and
 * {@code contenders}, regular expressions; {@code sizes}, {@code full} or, to try it out, {@code small}; {@code rounds}; {@code repetitions} in each JVM, of which the later half counts;
 * {@code jvm.options} for all of them. The JVM is the one that runs this.
 */
public final class Comparison {
    private final Path build = Path.of(System.getProperty("build", "target"));
    private final List<String> jvm = Stream.of(
                    System.getProperty("jvm.options", "").split(" "))
            .filter(Predicate.not(String::isBlank))
            .toList();
    private final int repetitions = Integer.getInteger("repetitions", 10);
    private final int rounds = Integer.getInteger("rounds", 5);
    private final boolean isSmall = System.getProperty("sizes", "full").equals("small");
    private final List<Entry> programs = matching("programs", Suite.ENTRIES, Entry::name).stream()
            .map(each -> isSmall ? each.small() : each)
            .distinct() // a series is one when all are small
            .toList();
    private final List<Contender> contenders = matching("contenders", List.of(Contender.values()), Contender::name);

    private final Measurement measurement = new Measurement(build, jvm, repetitions);
    private final Table table = new Table(contenders, System.out);
    private final List<String> failures = new ArrayList<>();

    private Comparison() {}

    public static void main(String... args) throws InterruptedException {
        Comparison comparison = new Comparison();
        comparison.run();
        if (!comparison.failures.isEmpty()) {
            comparison.failures.forEach(System.err::println);
            System.exit(1);
        }
    }

    private static <T> List<T> matching(String property, List<T> all, Function<T, String> name) {
        String regex = System.getProperty(property, ".*");
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        List<T> matching =
                all.stream().filter(each -> matches.test(name.apply(each))).toList();
        if (matching.isEmpty()) {
            throw new IllegalArgumentException(property + " [" + regex + "]: there are only "
                    + all.stream().map(name).toList());
        }
        return matching;
    }

    private void run() throws InterruptedException {
        System.out.printf(
                "%s %s, %d processors, %s %s, %s sizes, rounds: %d, repetitions: %d, JVM options: %s%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                isSmall ? "small" : "full",
                rounds,
                repetitions,
                String.join(" ", jvm));
        Map<Entry, Map<Contender, List<Map<String, Figure>>>> measured = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Entry each : programs) {
                compare(each, round, measured.computeIfAbsent(each, key -> new EnumMap<>(Contender.class)));
            }
        }
        table.begin();
        measured.forEach(table::add);
        table.end();
    }

    private void compare(Entry entry, int round, Map<Contender, List<Map<String, Figure>>> measured)
            throws InterruptedException {
        for (Contender each : contenders) {
            if (each.has(build, entry)) {
                measured.computeIfAbsent(each, key -> new ArrayList<>()).add(figures(each, entry, round));
            }
        }
    }

    /** None if it fails: the other rounds, and the others in this one, count all the same. */
    private Map<String, Figure> figures(Contender contender, Entry entry, int round) throws InterruptedException {
        String which = entry.name() + ", round " + round + " of " + rounds + ": " + contender.title();
        System.err.println(which);
        try {
            Map<String, Figure> figures = measurement.of(contender, entry);
            figures.values().forEach(each -> System.err.println("    " + each.name() + " " + Cell.amount(each)));
            return figures;
        } catch (IOException failed) {
            System.err.println("    failed");
            failures.add(which + ": " + failed.getMessage());
            return Map.of();
        }
    }
}
