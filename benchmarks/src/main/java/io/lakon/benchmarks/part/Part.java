// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import static java.util.stream.Collectors.joining;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A JMH benchmark as a program; the size is for how many milliseconds it runs. */
public final class Part implements Program {
    private final Class<?> benchmark;

    public Part(Class<?> benchmark) {
        this.benchmark = benchmark;
    }

    /** Runs it in this JVM: that there is a new one for each measurement is for the caller to see to. */
    @Override
    public List<Figure> run(int millis) throws Exception {
        OptionsBuilder options = new OptionsBuilder();
        options.include("^" + Pattern.quote(benchmark.getName()) + "\\.")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        return new Runner(options.build()).run().stream().map(Part::figure).toList();
    }

    private static Figure figure(RunResult run) {
        BenchmarkParams params = run.getParams();
        Result<?> result = run.getPrimaryResult();
        String name = params.getParamsKeys().stream()
                .map(key -> " " + key + " " + params.getParam(key))
                .collect(joining("", result.getLabel(), ""));
        return Figure.time(name, Math.round(result.getScore()));
    }
}
