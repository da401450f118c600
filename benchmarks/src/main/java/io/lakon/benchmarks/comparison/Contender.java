// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import io.lakon.benchmarks.suite.Entry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the programs run on. The first is what the others are compared with. */
enum Contender {
    LAKON("Lakon", "", "lakon", "classes"),
    PEKKO("Pekko", "", "pekko", "pekko-classes"),
    PEKKO_TUNED(
            "Pekko tuned",
            "",
            "pekko",
            "pekko-classes",
            "-Dpekko.actor.default-dispatcher.throughput=64",
            "-Dpekko.actor.default-dispatcher.fork-join-executor.parallelism-min=2",
            "-Dpekko.actor.default-dispatcher.fork-join-executor.parallelism-factor=1.0",
            // Else, on two cores, a CompletableFuture starts a thread for each function that runs asynchronously.
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism="
                    + Math.max(2, Runtime.getRuntime().availableProcessors())),
    QUEUE("bare queue", "ByQueue", "lakon", "classes"),
    FORK_JOIN("fork-join tasks", "ByForkJoin", "lakon", "classes"),
    VIRTUAL_THREADS("virtual threads", "ByVirtualThread", "lakon", "classes"),
    EVENT_BUS("Vert.x event bus", "ByEventBus", "others", "classes"),
    CDI_EVENTS("CDI fireAsync", "ByCdiEvent", "others", "classes", "-Dorg.jboss.logging.provider=slf4j");

    private final String title;
    private final String suffix;
    private final String classPath;
    private final String classes;
    private final List<String> options;

    Contender(String title, String suffix, String classPath, String classes, String... options) {
        this.title = title;
        this.suffix = suffix;
        this.classPath = classPath;
        this.classes = classes;
        this.options = List.of(options);
    }

    String title() {
        return title;
    }

    /** What it runs in place of the program. */
    Entry own(Entry entry) {
        return entry.baseline(suffix);
    }

    /** What a JVM is to be given for it. */
    List<String> options() {
        return options;
    }

    /** Its programs, and what they need. */
    String classPath(Path build) throws IOException {
        return build.resolve(classes)
                + File.pathSeparator
                + Files.readString(build.resolve(classPath + ".classpath")).strip();
    }

    /** Whether it can run the program. */
    boolean has(Path build, Entry entry) {
        return (this != VIRTUAL_THREADS || Runtime.version().feature() >= 21)
                && Files.exists(build.resolve(classes).resolve(own(entry).file()));
    }
}
