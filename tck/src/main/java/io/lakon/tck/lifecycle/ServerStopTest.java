// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Server;
import io.lakon.tck.Tags;
import io.lakon.tck.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specification: End. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class ServerStopTest {
    private final Http http = new Http();

    @ArquillianResource
    Server server;

    @ArquillianResource
    URL application;

    public ServerStopTest() {}

    @Deployment(testable = false)
    public static WebArchive application() {
        return Archives.war("cashier").addClass(Cashier.class);
    }

    @Test
    public void aServerThatIsStoppedFinishesWhatIsInHandAndStopsTheActors(@TempDir Path directory)
            throws IOException, LifecycleException {
        Path book = Files.createFile(directory.resolve("book"));
        URI pay =
                URI.create(application + "api/pay?book=" + URLEncoder.encode(book.toString(), StandardCharsets.UTF_8));
        assertThat(http.post(pay, "").status()).isEqualTo(204);

        server.stop();

        try {
            // Some adapters do not wait for the end of the server.
            Waiting.until(() -> lines(book).contains("stopped"), () -> "the book says " + lines(book));
            Waiting.until(() -> !answers(), () -> "the server answers still");
            List<String> lines = lines(book);
            int paid = lines.size() - 1;
            assertThat(paid).isPositive();
            assertThat(lines.subList(0, paid))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, paid)
                            .mapToObj(number -> "paid " + number)
                            .toList());
            assertThat(lines.get(paid)).isEqualTo("stopped");
        } finally {
            server.start();
        }
    }

    private boolean answers() {
        try {
            http.get(URI.create(application.toString()));
            return true;
        } catch (AssertionError nobody) {
            return false;
        }
    }

    private static List<String> lines(Path book) {
        try {
            return Files.readAllLines(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
