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
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Several applications. Two web applications in one archive. */
@ArquillianTest
@RunAsClient
@Tag(Tags.EAR)
public class EnterpriseArchiveTest {
    private static final String SETTINGS = """
            counter.motto = "I am %1$s"
            lakon.actor.deployment.counter.dispatcher = house-of-%1$s
            house-of-%1$s.executor = fork-join-executor
            """;

    private final Http http = new Http();

    @ArquillianResource
    @OperateOnDeployment("gate")
    URL gate;

    public EnterpriseArchiveTest() {}

    /** Tells where the others are. */
    @Deployment(name = "gate", testable = false)
    public static WebArchive gate() {
        return Archives.war("gate");
    }

    @Deployment(name = "firm", testable = false)
    public static EnterpriseArchive firm() {
        return ShrinkWrap.create(EnterpriseArchive.class, "firm.ear").addAsModules(module("east"), module("west"));
    }

    private static WebArchive module(String name) {
        return Archives.war(name)
                .addClasses(Counter.class, CounterResource.class)
                .addAsResource(new StringAsset(String.format(SETTINGS, name)), "application.conf")
                // What has nothing but a stereotype, as an actor, Weld finds in a module of an archive in this mode
                // only.
                .addAsWebInfResource(Archives.beansXml("all"), "beans.xml");
    }

    private String get(String module, String path) {
        URI uri = URI.create(gate.toString().replace("gate", module) + "api/counter/" + path);
        return http.get(uri).body();
    }

    @Test
    @Tag(Tags.EAR_NAMES)
    public void eachModuleHasASystemNamedAfterTheArchiveAndIt() {
        assertThat(get("east", "system")).isEqualTo("firm-east");
        assertThat(get("west", "system")).isEqualTo("firm-west");
    }

    @Test
    public void actorsOfOneNameAreDifferentActors() {
        get("east", "add");

        assertThat(get("east", "total")).isEqualTo("1");
        assertThat(get("west", "total")).isEqualTo("0");
    }

    @Test
    public void eachModuleRunsItsActorsOnThreadsOfItsOwn() {
        assertThat(get("east", "thread")).startsWith(get("east", "system") + "-");
        assertThat(get("west", "thread")).startsWith(get("west", "system") + "-");
    }

    @Test
    public void eachModuleHasItsOwnSettings() {
        assertThat(get("east", "thread")).contains("house-of-east");
        assertThat(get("west", "thread")).contains("house-of-west");
    }

    @Test
    @Tag(Tags.EAR_CONFIG)
    public void whatIsInjectedOfTheConfigurationIsThatOfTheModule() {
        assertThat(get("east", "motto")).isEqualTo("I am east");
        assertThat(get("west", "motto")).isEqualTo("I am west");
    }

    @Test
    public void aListingHasTheActorsOfItsOwnModuleOnly() {
        assertThat(get("east", "listed")).isEqualTo("lakon://" + get("east", "system") + "/user/counter");
        assertThat(get("west", "listed")).isEqualTo("lakon://" + get("west", "system") + "/user/counter");
    }

    @Test
    @Tag(Tags.EAR_HEALTH)
    @Tag(Tags.EAR_NAMES)
    public void theHealthDataNameEachModule() {
        until(() -> http.get(health("east", "")), answer -> answer.body().contains("firm/east"));
        until(() -> http.get(health("west", "")), answer -> answer.body().contains("firm/west"));
    }
}
