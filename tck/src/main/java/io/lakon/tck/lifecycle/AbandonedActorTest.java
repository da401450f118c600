// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Tags;
import io.lakon.tck.Waiting;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: End. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class AbandonedActorTest {
    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("onlooker")
    URL onlooker;

    public AbandonedActorTest() {}

    @Deployment(name = "onlooker", testable = false)
    public static WebArchive onlooker() {
        return Archives.war("onlooker").addClass(Watcher.class);
    }

    @Deployment(name = "sleepy", testable = false, managed = false)
    public static WebArchive sleepy() {
        return Archives.war("sleepy")
                .addClass(Sleeper.class)
                .addAsResource(new StringAsset("lakon.shutdown.deadline = 200 ms"), "application.conf");
    }

    @Test
    public void anActorThatWaitsForEverDoesNotHoldUpTheUndeploymentAndLeavesNoThread() {
        deployer.deploy("sleepy");
        URI sleep = URI.create(onlooker.toString().replace("onlooker", "sleepy") + "api/sleep");
        assertThat(http.post(sleep, "").status()).isEqualTo(204);

        Instant began = Instant.now();
        deployer.undeploy("sleepy");

        assertThat(Duration.between(began, Instant.now())).isLessThan(Waiting.PATIENCE);
        assertThat(http.get(URI.create(onlooker + "api/watch/threads")).body()).doesNotContain("sleepy-");
    }
}
