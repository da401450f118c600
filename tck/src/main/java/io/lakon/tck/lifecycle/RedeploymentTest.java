// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static io.lakon.tck.Http.health;
import static io.lakon.tck.Http.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Tags;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Specification: Redeployment. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class RedeploymentTest {
    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("watcher")
    URL watcher;

    public RedeploymentTest() {}

    @Deployment(name = "watcher", testable = false)
    public static WebArchive watcher() {
        return Archives.war("watcher").addClass(Threads.class);
    }

    @Deployment(name = "application", testable = false, managed = false)
    public static WebArchive application() {
        return Archives.war("application").addClass(Clerk.class);
    }

    private String threads() {
        // The watcher has an actor system of its own, as it bundles Lakon.
        return http.get(URI.create(watcher + "api/threads"))
                .body()
                .lines()
                .filter(name -> name.startsWith("application-"))
                .reduce("", (all, name) -> all + name + "\n");
    }

    @RepeatedTest(10)
    public void anApplicationAnswersAndLeavesNoThreadBehind() {
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
        assertThat(http.get(health("")).body()).doesNotContain("\"application\":\"application\"");
    }
}
