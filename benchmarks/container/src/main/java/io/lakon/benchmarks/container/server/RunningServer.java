// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own, from when its application answers until it is closed or this JVM exits. What it has said is
 * in a file beside its base, and its end in each failure.
 */
public final class RunningServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);
    private static final Duration TIME_TO_REPLY = Duration.ofMinutes(3);
    private static final int TAIL = 40; // lines of the log

    private final String title;
    private final URI application;
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread atExit = new Thread(this::stop);

    private RunningServer(String title, URI application, Path log, Process process) {
        this.title = title;
        this.application = application;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts {@code server} with {@code war}, and waits for the application.
     *
     * @param base its directory, which is emptied first
     * @param ready a path of the application that answers with 200 as soon as it runs
     * @throws IOException if the port is taken, the server ends, or the application does not answer in time
     */
    public static RunningServer start(
            Server server,
            Path base,
            Path war,
            ActorThreads threads,
            int port,
            List<String> jvm,
            String ready,
            Duration limit)
            throws IOException, InterruptedException {
        empty(base);
        String name = war.getFileName().toString().replaceFirst("\\.war$", "");
        ProcessBuilder builder = server.prepare(base, war, threads, port, jvm);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return start(
                server.title() + " on " + threads.title(),
                builder,
                base.resolveSibling(base.getFileName() + ".log"),
                URI.create("http://" + HOST + ":" + port + "/" + name + "/"),
                ready,
                limit);
    }

    static RunningServer start(
            String title, ProcessBuilder builder, Path log, URI application, String ready, Duration limit)
            throws IOException, InterruptedException {
        requireFree(title, application.getPort());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        RunningServer running = new RunningServer(title, application, log, process);
        try {
            running.await(ready, limit);
            return running;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    private static void requireFree(String title, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // Else a connection of the server before, that still lingers, would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (BindException taken) {
            throw new IOException(
                    title + " cannot start: port " + port + " of " + HOST
                            + " is taken. Stop what listens there, or take another: -Dport=" + (port + 100),
                    taken);
        }
    }

    private void await(String path, Duration limit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!answers(path)) {
            if (process.waitFor(200, MILLISECONDS)) {
                throw failure("ended with " + process.exitValue() + " while it started", null);
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw failure(
                        "did not answer at " + application.resolve(path) + " within " + limit.toSeconds() + " s", null);
            }
        }
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return send(path, Duration.ofSeconds(5)).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> send(String path, Duration limit) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.resolve(path)).timeout(limit).build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Where its application is; ends with a slash. */
    public URI application() {
        return application;
    }

    /** What the application has at this path. */
    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = send(path, TIME_TO_REPLY);
        } catch (IOException failed) {
            throw failure("did not answer at " + application.resolve(path) + ": " + failed, failed);
        }
        if (response.statusCode() != 200) {
            throw failure(
                    "answered at " + application.resolve(path) + " with " + response.statusCode() + ": "
                            + response.body(),
                    null);
        }
        return response.body();
    }

    /** How long processors have worked for it so far. */
    public Duration processorTime() {
        return processes()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A failure of this server, with the end of its log. */
    public IOException failure(String what, @Nullable Throwable cause) throws IOException {
        // Not readAllLines: it would refuse a log that is not UTF-8.
        List<String> lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
        List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return new IOException(
                title + " " + what + "\nThe end of its log, " + log + ":\n  " + String.join("\n  ", tail), cause);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return; // it is stopping it already
        }
        stop();
    }

    /** Scripts do not hand a signal on, so what they have started, the server's JVM among them, gets its own. */
    private void stop() {
        List<ProcessHandle> all = processes().toList();
        all.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .orTimeout(TIME_TO_STOP.toSeconds(), SECONDS)
                    .join();
        } catch (CompletionException late) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
