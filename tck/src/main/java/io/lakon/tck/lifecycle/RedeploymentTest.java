// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static io.lakon.tck.Http.health;
import static io.lakon.tck.Http.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Tags;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Redeployment. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class RedeploymentTest {
    /** How often; the system property {@code tck.redeployments} asks for more than a build has time for. */
    private static final int TIMES = Integer.getInteger("tck.redeployments", 10);

    private static final int WARM_UP = Math.min(TIMES / 2, 20);

    /** Servers keep what they have undeployed last in caches: some of it, however often. */
    private static final int KEPT_BY_SERVERS = 3;

    /** Servers' own books grow a little with each deployment. One application that is never collected has megabytes. */
    private static final long BYTES_EACH = 100_000;

    /** What a server allocates once is no growth: what leaks grows in each round. */
    private static final int ROUNDS = 3;

    private static final int COLLECTIONS = 3;

    private static final int MOST_COLLECTIONS = 10;

    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("watcher")
    URL watcher;

    public RedeploymentTest() {}

    @Deployment(name = "watcher", testable = false)
    public static WebArchive watcher() {
        return Archives.war("watcher").addClass(Watcher.class);
    }

    @Deployment(name = "application", testable = false, managed = false)
    public static WebArchive application() {
        return Archives.war("application").addClasses(Clerk.class, Mark.class);
    }

    @Test
    public void anApplicationRunsAnewEachTimeAndLeavesNoThread() {
        redeploy();
        redeploy();
    }

    @Test
    @Tag(Tags.UNLOADING)
    public void anApplicationThatIsRedeployedLeavesNothingBehind() throws IOException {
        Heap before = redeploy(WARM_UP);
        Heap after = redeploy(TIMES - WARM_UP);
        for (int i = 1; i < ROUNDS && isGrown(before, after); i++) {
            before = after;
            after = redeploy(TIMES - WARM_UP);
        }

        if (after.count(Mark.class) > KEPT_BY_SERVERS) {
            throw new AssertionError(
                    after.count(Mark.class) + " undeployed applications are still there, and are held so:\n\n"
                            + LeakedRoot.of(Mark.class, dump()));
        }
        String heaps = String.format(
                "%d application class loaders left; live heap %,d bytes, and %,d bytes after %d redeployments more",
                after.count(Mark.class), before.bytes(), after.bytes(), TIMES - WARM_UP);
        System.out.println(heaps);
        assertThat(isGrown(before, after)).as("growth in each round: " + heaps).isFalse();
    }

    private static boolean isGrown(Heap before, Heap after) {
        return after.bytes() - before.bytes() >= BYTES_EACH * (TIMES - WARM_UP);
    }

    private Heap redeploy(int times) {
        for (int i = 0; i < times; i++) {
            redeploy();
        }
        return heap();
    }

    /** One run of the application, in which it uses all that it has threads for, and after which these are gone. */
    private void redeploy() {
        deployer.deploy("application");
        try {
            URI ticks = URI.create(watcher.toString().replace("watcher", "application") + "api/ticks");
            until(() -> http.get(ticks), answer -> answer.status() == 200 && Integer.parseInt(answer.body()) > 0);
            assertThat(threads())
                    .contains("application-lakon.actor.default-dispatcher")
                    .contains("application-lakon.actor.default-blocking-io-dispatcher")
                    .contains("application-lakon.scheduler");
        } finally {
            deployer.undeploy("application");
        }

        assertThat(threads()).isEmpty();
        assertThat(http.get(health("application", "")).body()).doesNotContain("\"application\":\"application\"");
    }

    private String threads() {
        // The watcher has an actor system of its own, as it bundles Lakon.
        return http.get(watch("threads"))
                .body()
                .lines()
                .filter(name -> name.startsWith("application-"))
                .reduce("", (all, name) -> all + name + "\n");
    }

    /** After some collections, or as many as it takes: what waits to be finalised, and what that held, goes with a later one. */
    private Heap heap() {
        // Each time, as these threads are on the heap too.
        occupyAllThreads();
        Heap heap = histogram();
        for (int i = 1; i < COLLECTIONS || i < MOST_COLLECTIONS && heap.count(Mark.class) > KEPT_BY_SERVERS; i++) {
            heap = histogram();
        }
        return heap;
    }

    /** As an idle thread of a server may keep what it answered last. */
    private void occupyAllThreads() {
        Callable<Http.Answer> guest = () -> http.post(watch("gather"), "");
        ExecutorService guests = Executors.newFixedThreadPool(Watcher.GUESTS);
        try {
            for (Future<Http.Answer> answer : guests.invokeAll(Collections.nCopies(Watcher.GUESTS, guest))) {
                assertThat(answer.get().status()).isEqualTo(204);
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        } finally {
            guests.shutdown();
        }
    }

    private Heap histogram() {
        return Heap.of(http.get(watch("heap")).body());
    }

    private Path dump() throws IOException {
        Path file = Files.createTempDirectory("lakon-tck").resolve("leak.hprof");
        http.post(watch("dump?file=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8)), "");
        return file;
    }

    private URI watch(String what) {
        return URI.create(watcher + "api/watch/" + what);
    }
}
