// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs a WAR on an unpacked WildFly in the foreground, on loopback only, until Ctrl-C: {@code mvn -Prun} ends here.
 *
 * <p>The server's files are only read. Whatever this run writes lies in a folder of its own beside the WAR, which the
 * next run begins by deleting, so that nothing of an older deployment comes back.
 */
final class RunOnWildFly {
    private static final String HOST = "127.0.0.1";
    private static final Duration TIME_TO_START = Duration.ofMinutes(3);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    private final Path home;
    private final Path war;
    private final Path base;
    private final int offset;

    private volatile boolean stopping;

    private RunOnWildFly(Path home, Path war, int offset) {
        this.home = home;
        this.war = war;
        this.base = war.resolveSibling("run");
        this.offset = offset;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: java RunOnWildFly.java <WildFly's folder> <WAR> <port offset>");
            System.exit(2);
        }
        try {
            new RunOnWildFly(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2])).run();
        } catch (Refusal refusal) {
            System.err.println();
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (int port : List.of(8080, 8443, 9990)) {
            requireFree(port + offset);
        }
        layOutBase();
        Process server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        ProcessHandle.current().parent().ifPresent(RunOnWildFly::endWith);

        awaitDeployment(server);
        awaitHealth(server);
        announce();
        int exit = server.waitFor();
        if (!stopping) {
            throw new Refusal("WildFly has stopped by itself, with exit code " + exit + ".");
        }
    }

    /** Ctrl-C in a terminal reaches us as well as Maven, the killing of Maven alone does not. */
    private static void endWith(ProcessHandle maven) {
        // A thread of its own: System.exit blocks until stop() is through, and stop() waits on the common pool.
        var watch = new Thread(() -> {
            maven.onExit().join();
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // Else a connection of an earlier run that still lingers would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        } catch (BindException taken) {
            throw new Refusal("Port " + port + " of " + HOST + " is taken, so the server cannot start."
                    + " Stop what listens there, or move all ports: -Dport.offset=" + (offset + 100));
        }
    }

    private void layOutBase() throws IOException {
        if (Files.exists(base)) {
            for (Path path : tree(base, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
        Path source = home.resolve("standalone").resolve("configuration");
        for (Path path : tree(source, Comparator.naturalOrder())) {
            Path target = base.resolve("configuration")
                    .resolve(source.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target);
        }
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(war, deployment(""));
    }

    private static List<Path> tree(Path root, Comparator<Path> order) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.sorted(order).toList();
        }
    }

    private Path deployment(String marker) {
        return base.resolve("deployments").resolve(war.getFileName() + marker);
    }

    private Process start() throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path script = home.resolve("bin").resolve(windows ? "standalone.bat" : "standalone.sh");
        var builder = new ProcessBuilder(
                script.toString(),
                "-c",
                "standalone-microprofile.xml",
                "-b",
                HOST,
                "-bmanagement",
                HOST,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + offset);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("NOPAUSE", "true"); // standalone.bat would wait for a key
        return builder.inheritIO().start();
    }

    /** The deployment scanner tells by marker files how it went. */
    private void awaitDeployment(Process server) throws InterruptedException {
        await(server, "The application was not deployed", () -> {
            if (Files.exists(deployment(".failed"))) {
                throw new Refusal("The application could not be deployed. WildFly's log above says why.");
            }
            return Files.exists(deployment(".deployed"));
        });
    }

    private void awaitHealth(Process server) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(health()))
                .timeout(Duration.ofSeconds(5))
                .build();
        await(server, "The application was not healthy, as " + health() + " tells,", () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private void await(Process server, String otherwise, Condition condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (server.waitFor(250, TimeUnit.MILLISECONDS) && !stopping) {
                throw new Refusal("WildFly ended while it started, with exit code " + server.exitValue() + ".");
            }
            if (System.nanoTime() - start > TIME_TO_START.toNanos()) {
                throw new Refusal(otherwise + " within " + TIME_TO_START.toSeconds() + " seconds.");
            }
        }
    }

    private void announce() {
        System.out.printf("""

                The auction house is open.
                  application  http://%s:%d/auction/api/lots
                  health       %s
                Ctrl-C stops it.

                """, HOST, 8080 + offset, health());
    }

    private String health() {
        return "http://" + HOST + ":" + (9990 + offset) + "/health";
    }

    /** The script would not hand a signal on, so its descendants, the server's JVM among them, get their own. */
    private void stop(Process script) {
        stopping = true;
        List<ProcessHandle> server = Stream.concat(script.descendants(), Stream.of(script.toHandle()))
                .toList();
        server.forEach(ProcessHandle::destroy);
        try {
            for (ProcessHandle process : server) {
                process.onExit().get(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            server.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    /** Told to the user as it is, without a stack trace. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }
}
