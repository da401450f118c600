// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static io.lakon.tck.Http.until;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Http.Answer;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Start. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class FailedDeploymentTest {
    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("neighbour")
    URL neighbour;

    public FailedDeploymentTest() {}

    @Deployment(name = "neighbour", testable = false)
    public static WebArchive neighbour() {
        return Archives.war("neighbour").addClass(Watcher.class);
    }

    @Deployment(name = "reluctant", testable = false, managed = false)
    public static WebArchive reluctant() {
        return Archives.war("reluctant").addClass(Reluctant.class);
    }

    private Answer threads() {
        return http.get(URI.create(neighbour + "api/watch/threads"));
    }

    @Test
    public void anApplicationThatFailsToStartAfterItsActorsHaveLeavesNoThread() {
        assertThatThrownBy(() -> deployer.deploy("reluctant")).isNotNull();

        // The actors stop by themselves, whoever waits for them.
        until(this::threads, answer -> !answer.body().contains("reluctant-"));
    }
}
