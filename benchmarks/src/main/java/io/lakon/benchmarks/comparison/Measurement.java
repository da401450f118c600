// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.suite.Entry;
import io.lakon.benchmarks.suite.RunProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One program measured in a JVM of its own. */
final class Measurement {
    private static final int LIMIT = 20; // minutes

    private final Path build;
    private final List<String> jvm;
    private final int repetitions;

    Measurement(Path build, List<String> jvm, int repetitions) {
        this.build = build;
        this.jvm = jvm;
        this.repetitions = repetitions;
    }

    /** The figures by their names: each the median of the later half of its repetitions, as the earlier ones warm up. */
    Map<String, Figure> of(Contender contender, Entry entry) throws IOException, InterruptedException {
        Map<String, List<Figure>> repeated = new LinkedHashMap<>();
        for (String line : run(command(contender, contender.own(entry)))) {
            if (Figure.isLine(line)) {
                Figure figure = Figure.parse(line);
                repeated.computeIfAbsent(figure.name(), name -> new ArrayList<>())
                        .add(figure);
            }
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        repeated.forEach((name, all) -> figures.put(name, Spread.median(all.subList(all.size() / 2, all.size()))));
        return figures;
    }

    private List<String> command(Contender contender, Entry entry) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(contender.options());
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.add("-Djmh.ignoreLock=true");
        command.add("-cp");
        command.add(contender.classPath(build));
        command.add(RunProgram.class.getName());
        command.add(entry.program());
        command.add(Integer.toString(entry.size()));
        command.add(Integer.toString(entry.isCold() ? 1 : repetitions));
        return command;
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("benchmark", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LIMIT, MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new IOException("it took more than " + LIMIT + " minutes: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IOException("it ended with " + process.exitValue() + ", see above: " + command);
            }
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
        }
    }
}
