// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import io.lakon.benchmarks.container.server.ActorThreads;
import io.lakon.benchmarks.container.server.OpenLiberty;
import io.lakon.benchmarks.container.server.RunningServer;
import io.lakon.benchmarks.container.server.Server;
import io.lakon.benchmarks.container.server.WildFly;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the application on servers whose actors are on managed threads and on plain ones, and prints a table.
 *
 * <p>Machines change their speed while one measures. So managed and plain take turns, each time in a new JVM of the server, and
 * what is compared within one JVM takes turns there. What counts is the median of the ratios within each round; the least and the
 * greatest of these stand beside it. The load is made in this JVM, on the same machine: it has a part in what the machine can do.
 *
 * <p>System properties say what is run: {@code build}, the directory with the WAR and the unpacked servers; {@code wildfly} and
 * {@code liberty}, their versions; {@code servers}, a regular expression; {@code sizes}, {@code full} or, to try it out, {@code
 * small}; {@code rounds}; {@code repetitions} in each JVM, of which the later half counts; {@code connections} of the load; {@code
 * port}; {@code jvm.options} of the servers. The JVM is the one that runs this.
 */
public final class ContainerComparison {
    private static final Duration TIME_TO_START = Duration.ofMinutes(2);

    private final Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
    private final List<String> jvm = Stream.of(
                    System.getProperty("jvm.options", "").split(" "))
            .filter(Predicate.not(String::isBlank))
            .toList();
    private final int connections = Integer.getInteger("connections", 16);
    private final int port = Integer.getInteger("port", 38080);
    private final int repetitions = Integer.getInteger("repetitions", 10);
    private final int rounds = Integer.getInteger("rounds", 5);
    private final String sizes = System.getProperty("sizes", "full");
    private final List<Server> servers = servers(build, System.getProperty("servers", ".*"));

    private final ContainerTable table = new ContainerTable(System.out);
    private final List<String> failures = new ArrayList<>();

    private ContainerComparison() {}

    public static void main(String... args) throws InterruptedException {
        ProcessHandle.current().parent().ifPresent(ContainerComparison::endWith);
        ContainerComparison comparison = new ContainerComparison();
        comparison.run();
        if (!comparison.failures.isEmpty()) {
            comparison.failures.forEach(System.err::println);
            System.exit(1);
        }
    }

    /** Ctrl-C in a terminal reaches us as well as Maven; the killing of Maven alone does not, and would leave a server behind. */
    private static void endWith(ProcessHandle maven) {
        Thread watch = new Thread(() -> {
            maven.onExit().join();
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static List<Server> servers(Path build, String regex) {
        List<Server> all = List.of(
                new WildFly(build.resolve("wildfly-" + System.getProperty("wildfly"))),
                new OpenLiberty(build.resolve("liberty-" + System.getProperty("liberty"))
                        .resolve("wlp")));
        Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
        List<Server> matching =
                all.stream().filter(each -> matches.test(each.title())).toList();
        if (matching.isEmpty()) {
            throw new IllegalArgumentException("servers [" + regex + "]: there are only "
                    + all.stream().map(Server::title).toList());
        }
        return matching;
    }

    private void run() throws InterruptedException {
        System.out.printf(
                "%s %s, %d processors, %s %s, WildFly %s, Open Liberty %s, %s sizes, rounds: %d, repetitions: %d,"
                        + " connections: %d, JVM options: %s%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                System.getProperty("wildfly"),
                System.getProperty("liberty"),
                sizes,
                rounds,
                repetitions,
                connections,
                String.join(" ", jvm));
        table.begin();
        for (Server each : servers) {
            compare(each);
        }
    }

    private void compare(Server server) throws InterruptedException {
        List<Turn> managed = new ArrayList<>();
        List<Turn> plain = new ArrayList<>();
        try {
            for (int round = 1; round <= rounds; round++) {
                System.err.println(server.title() + ", round " + round + " of " + rounds);
                managed.add(measure(server, ActorThreads.MANAGED));
                plain.add(measure(server, ActorThreads.PLAIN));
            }
            table.add(server.title(), managed, plain);
        } catch (IOException failed) {
            failures.add(failed.getMessage());
        }
    }

    private Turn measure(Server server, ActorThreads threads) throws IOException, InterruptedException {
        String name = (server.title() + "-" + threads).replace(' ', '-').toLowerCase(Locale.ROOT);
        try (RunningServer running = RunningServer.start(
                server,
                build.resolve("run").resolve(name),
                build.resolve("benchmark.war"),
                threads,
                port,
                jvm,
                Subject.GET_FROM_ACTOR.path() + 1,
                TIME_TO_START)) {
            return Measurement.of(running, threads, connections, repetitions, Sizes.named(sizes));
        }
    }
}
