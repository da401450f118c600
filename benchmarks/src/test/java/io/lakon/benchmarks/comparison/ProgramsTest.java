// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lakon.benchmarks.suite.Entry;
import io.lakon.benchmarks.suite.RunProgram;
import io.lakon.benchmarks.suite.Suite;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program once, with a small size: the programs check their results themselves. */
class ProgramsTest {
    private static final Path BUILD = Path.of(System.getProperty("build"));

    private static final Map<String, URLClassLoader> LOADERS = new HashMap<>();

    @AfterAll
    static void close() throws IOException {
        for (URLClassLoader each : LOADERS.values()) {
            each.close();
        }
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("programs")
    void hasTheRightResult(Contender contender, String program, int size) throws Exception {
        ClassLoader loader = loader(contender);
        Thread.currentThread().setContextClassLoader(loader); // where JMH looks for its list

        Object figures = loader.loadClass(RunProgram.class.getName())
                .getMethod("run", String.class, int.class)
                .invoke(null, program, size);

        assertThat((List<?>) figures).isNotEmpty();
    }

    static Stream<Arguments> programs() {
        return Stream.of(Contender.values())
                .filter(each -> each != Contender.PEKKO_TUNED) // the same classes; the settings are for a JVM
                .flatMap(contender -> Suite.ENTRIES.stream()
                        .filter(entry -> contender.has(BUILD, entry))
                        .map(contender::own)
                        .map(Entry::small)
                        .distinct() // a series is one when all are small
                        .map(entry -> arguments(contender, entry.program(), entry.size())));
    }

    private static ClassLoader loader(Contender contender) throws IOException {
        String classPath = contender.classPath(BUILD);
        URLClassLoader loader = LOADERS.get(classPath);
        if (loader == null) {
            List<URL> urls = new ArrayList<>();
            for (String each : classPath.split(File.pathSeparator)) {
                urls.add(Path.of(each).toUri().toURL());
            }
            loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            LOADERS.put(classPath, loader);
        }
        return loader;
    }
}
