// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.applications;

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
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Several applications. Two of the same classes, with different settings. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class SeveralApplicationsTest {
    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("left")
    URL left;

    public SeveralApplicationsTest() {}

    @Deployment(name = "left", testable = false, order = 1)
    public static WebArchive left() {
        return application("left");
    }

    @Deployment(name = "right", testable = false, order = 2)
    public static WebArchive right() {
        return application("right");
    }

    @Deployment(name = "passing", testable = false, managed = false)
    public static WebArchive passing() {
        return application("passing");
    }

    private static WebArchive application(String name) {
        return Archives.war(name)
                .addClasses(Counter.class, CounterResource.class)
                .addAsResource(new StringAsset("counter.motto = \"I am " + name + "\""), "application.conf");
    }

    private String get(String application, String path) {
        URI uri = URI.create(left.toString().replace("left", application) + "api/counter/" + path);
        return http.get(uri).body();
    }

    private void untilHealthNames(String application) {
        until(
                () -> http.get(health(application, "")),
                answer -> answer.body().replace(" ", "").contains("\"application\":\"" + application + "\""));
    }

    @Test
    public void eachHasASystemNamedAfterIt() {
        assertThat(get("left", "system")).isEqualTo("left");
        assertThat(get("right", "system")).isEqualTo("right");
    }

    @Test
    public void actorsOfOneNameAreDifferentActors() {
        int before = Integer.parseInt(get("right", "total"));

        get("left", "add");

        assertThat(Integer.parseInt(get("left", "total"))).isPositive();
        assertThat(Integer.parseInt(get("right", "total"))).isEqualTo(before);
    }

    @Test
    public void eachRunsItsActorsOnThreadsOfItsOwn() {
        assertThat(get("left", "thread")).startsWith("left-");
        assertThat(get("right", "thread")).startsWith("right-");
    }

    @Test
    public void eachHasItsOwnSettings() {
        assertThat(get("left", "motto")).isEqualTo("I am left");
        assertThat(get("right", "motto")).isEqualTo("I am right");
    }

    @Test
    public void aListingHasTheActorsOfItsOwnApplicationOnly() {
        assertThat(get("left", "listed")).isEqualTo("lakon://left/user/counter");
        assertThat(get("right", "listed")).isEqualTo("lakon://right/user/counter");
    }

    @Test
    public void theHealthDataNameEach() {
        untilHealthNames("left");
        untilHealthNames("right");
    }

    @Test
    public void theEndOfOneLeavesTheOthersRunning() {
        deployer.deploy("passing");
        assertThat(get("passing", "system")).isEqualTo("passing");

        deployer.undeploy("passing");

        assertThat(get("left", "system")).isEqualTo("left");
        assertThat(get("left", "thread")).startsWith("left-");
        assertThat(get("right", "thread")).startsWith("right-");
    }
}
