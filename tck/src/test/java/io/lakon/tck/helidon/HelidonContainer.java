// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.helidon;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is deployed as Helidon applications run: in a JVM of its own, with the archive's classes and libraries, and
 * Helidon, on its class path. There is one application at a time, which has no context root.
 *
 * <p>Helidon, and what runs tests inside, is taken from the class path of the tests.
 */
public final class HelidonContainer implements DeployableContainer<HelidonConfiguration> {
    /** Where the protocol's part in the application answers. */
    private static final String TEST_RUNNER = "ArquillianRESTRunnerEE9";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;

    private HelidonConfiguration configuration = new HelidonConfiguration();
    private @Nullable Process server;

    @Override
    public Class<HelidonConfiguration> getConfigurationClass() {
        return HelidonConfiguration.class;
    }

    @Override
    public void setup(HelidonConfiguration configured) {
        configuration = configured;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("REST 3.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (server != null) {
            throw new DeploymentException("One application at a time: " + archive.getName() + " is one too many");
        }
        try {
            Process started = start(unpack(archive), archive.getName().replace(".war", ""));
            server = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy)); // should this JVM end early
            awaitAnswer(started, archive.getName());
        } catch (IOException | InterruptedException failure) {
            throw new DeploymentException("Helidon was not started", failure);
        }
        HTTPContext http = new HTTPContext("127.0.0.1", configuration.port());
        http.add(new Servlet(TEST_RUNNER, ""));
        return new ProtocolMetaData().addContext(http);
    }

    /** A WAR's classes with its beans.xml where those of a JAR have theirs, and its libraries. */
    private Path unpack(Archive<?> archive) throws IOException {
        Path parent = Files.createTempDirectory(Files.createDirectories(Path.of(configuration.directory())), "app");
        JavaArchive runner = archive.getAsType(JavaArchive.class, "/WEB-INF/lib/arquillian-jakarta-rest-protocol.jar");
        if (runner != null) { // Helidon sees resources that are beans
            runner.addAsManifestResource(
                    new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                            + " bean-discovery-mode=\"all\"/>"),
                    "beans.xml");
        }
        archive.as(ExplodedExporter.class).exportExploded(parent.toFile(), "archive");
        Path inside = parent.resolve("archive").resolve("WEB-INF");
        Path metaInf = Files.createDirectories(inside.resolve("classes").resolve("META-INF"));
        Files.move(inside.resolve("beans.xml"), metaInf.resolve("beans.xml"));
        return inside;
    }

    /** Configures a name, as Helidon has none for an application. */
    private Process start(Path inside, String name) throws IOException {
        List<String> classPath = new ArrayList<>();
        classPath.add(inside.resolve("classes").toString());
        try (Stream<Path> libraries = Files.list(inside.resolve("lib"))) {
            libraries.map(Path::toString).forEach(classPath::add);
        }
        Set<String> bundled = classPath.stream().map(HelidonContainer::fileName).collect(Collectors.toSet());
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !bundled.contains(fileName(entry)))
                .forEach(classPath::add);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dlakon.application-name=" + name,
                        "-Dserver.host=127.0.0.1",
                        "-Dserver.port=" + configuration.port(),
                        "-Dhelidon.serialFilter.pattern=*", // else nothing that is serialised can be read
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        "io.helidon.Main")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of(configuration.directory(), "server.log").toFile()))
                .start();
    }

    private static String fileName(String entry) {
        return Path.of(entry).getFileName().toString();
    }

    private void awaitAnswer(Process started, String name) throws DeploymentException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (started.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                server = null;
                throw new DeploymentException("Helidon has refused " + name + ", as its log tells");
            }
            if (Instant.now().isAfter(end)) {
                end(started);
                throw new DeploymentException("Helidon has not answered for " + name + " within " + PATIENCE);
            }
        }
    }

    /** Whether it does: anything, as the health of an application may be a test's subject. */
    private boolean answers() {
        try {
            URI health = URI.create("http://127.0.0.1:" + configuration.port() + "/health/started");
            return ((HttpURLConnection) health.toURL().openConnection()).getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        if (server != null) {
            end(server);
        }
    }

    private void end(Process running) throws DeploymentException {
        server = null;
        running.destroy();
        try {
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new DeploymentException("Helidon has not ended within " + PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            throw new DeploymentException("Nobody waits for the end of Helidon", interrupted);
        }
    }
}
