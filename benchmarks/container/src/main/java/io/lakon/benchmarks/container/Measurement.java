// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import static java.util.function.Predicate.not;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.comparison.Spread;
import io.lakon.benchmarks.container.load.Answers;
import io.lakon.benchmarks.container.load.Connections;
import io.lakon.benchmarks.container.server.ActorThreads;
import io.lakon.benchmarks.container.server.RunningServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All subjects measured on one server that runs. */
final class Measurement {
    private final RunningServer server;
    private final Connections connections;
    private final Sizes sizes;
    private final Random orders = new Random(0); // the same on each server
    private final Map<Subject, Map<String, List<Figure>>> repeated = new EnumMap<>(Subject.class);

    private Measurement(RunningServer server, Connections connections, Sizes sizes) {
        this.server = server;
        this.connections = connections;
        this.sizes = sizes;
    }

    /** The figures by their names: each the median of the later half of its repetitions, as the earlier ones warm up. */
    static Turn of(RunningServer server, ActorThreads threads, int connections, int repetitions, Sizes sizes)
            throws IOException, InterruptedException {
        checkThreads(server, threads);
        try (Connections opened = Connections.open(server.application(), connections)) {
            Measurement measurement = new Measurement(server, opened, sizes);
            for (int i = 0; i < repetitions; i++) {
                measurement.repeat();
            }
            return measurement.medians();
        }
    }

    private static void checkThreads(RunningServer server, ActorThreads wanted)
            throws IOException, InterruptedException {
        String found = server.get("api/refs/injected/thread");
        if (ActorThreads.of(found) != wanted) {
            throw server.failure("should run actors on " + wanted.title() + ", and does on " + found, null);
        }
    }

    private void repeat() throws IOException, InterruptedException {
        for (int i = 0; i < sizes.times(); i++) {
            measure(not(Subject::isOverHttp));
        }
        measure(Subject::isOverHttp);
    }

    /** In any order: what comes after a load or a flood finds another heap than what comes before. */
    private void measure(Predicate<Subject> which) throws IOException, InterruptedException {
        List<Subject> subjects =
                new ArrayList<>(Stream.of(Subject.values()).filter(which).toList());
        Collections.shuffle(subjects, orders);
        for (Subject each : subjects) {
            for (Figure figure : measured(each)) {
                repeated.computeIfAbsent(each, key -> new LinkedHashMap<>())
                        .computeIfAbsent(figure.name(), key -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    private List<Figure> measured(Subject subject) throws IOException, InterruptedException {
        return switch (subject) {
            case TELL_INJECTED, TELL_HELD, TELL_NO_BEAN -> inside(subject.path() + sizes.messages());
            case ASK_INJECTED, ASK_HELD, ASK_NO_BEAN -> inside(subject.path() + sizes.asks());
            case GET_FROM_ACTOR, GET_FROM_TASK, GET_DIRECT -> overHttp(subject.path());
        };
    }

    private List<Figure> inside(String path) throws IOException, InterruptedException {
        return server.get(path).lines().map(Figure::parse).toList();
    }

    private List<Figure> overHttp(String path) throws IOException, InterruptedException {
        Duration before = server.processorTime();
        Answers answers;
        try {
            answers = connections.load(path, sizes.load());
        } catch (IOException failed) {
            throw server.failure("has failed under load: " + failed.getMessage(), failed);
        }
        Duration used = server.processorTime().minus(before);
        List<Figure> figures = new ArrayList<>(answers.figures());
        figures.add(Figure.time("server's CPU", used.toNanos() / answers.count()));
        return figures;
    }

    private Turn medians() {
        Map<Subject, Map<String, Figure>> medians = new EnumMap<>(Subject.class);
        repeated.forEach((subject, named) -> {
            Map<String, Figure> figures = new LinkedHashMap<>();
            named.forEach((name, all) -> figures.put(name, Spread.median(all.subList(all.size() / 2, all.size()))));
            figures.remove("p99.9"); // an accident or two of the machine decide on it
            medians.put(subject, figures);
        });
        return new Turn(medians);
    }
}
