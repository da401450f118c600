// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server that was unpacked somewhere. Its files are only read. */
public sealed interface Server permits WildFly, OpenLiberty {
    String title();

    /**
     * Lays out what a run of it needs, and tells how to start it: on loopback, in the foreground, with its log on the console.
     *
     * @param base an empty directory, for all that it reads and writes
     * @param war the application, served below {@code /} and its name without the extension
     * @param jvm options for its JVM
     */
    ProcessBuilder prepare(Path base, Path war, ActorThreads threads, int port, List<String> jvm) throws IOException;

    /** A script of this name: {@code .bat} on Windows, elsewhere with this extension. */
    static Path script(Path directory, String name, String elsewhere) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return directory.resolve(windows ? name + ".bat" : name + elsewhere);
    }
}
