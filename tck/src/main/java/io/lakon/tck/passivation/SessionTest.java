// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Journal;
import io.lakon.tck.Tags;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
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

/**
 * Specification: Passivation.
 *
 * <p>Sessions are distributable, and the server is asked to keep one of them in memory. Where it does not do that, nothing is
 * passivated, and the test of it is skipped at its end.
 */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class SessionTest {
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"><distributable/></web-app>
            """;

    private static final String JBOSS_WEB_XML = """
            <jboss-web><max-active-sessions>1</max-active-sessions></jboss-web>
            """;

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("witness")
    URL witness;

    public SessionTest() {}

    /** Tells where the other one is, as long as that is not deployed. */
    @Deployment(name = "witness", testable = false)
    public static WebArchive witness() {
        return Archives.war("witness");
    }

    @Deployment(name = "sessions", testable = false, managed = false)
    public static WebArchive application() {
        return Archives.war("sessions")
                .addClasses(
                        Cart.class, Journal.class, Passivated.class, SessionCart.class, Till.class, TillResource.class)
                .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml")
                .addAsWebInfResource(new StringAsset(JBOSS_WEB_XML), "jboss-web.xml");
    }

    private URI resource(String path) {
        return URI.create(witness.toString().replace("witness", "sessions") + "api/till/" + path);
    }

    @Test
    public void aBeanOfASessionThatWasPassivatedHasItsReferences() {
        deployer.deploy("sessions");
        try {
            List<Http> guests = Stream.generate(Http::new).limit(3).toList();
            for (int round = 0; round < 2; round++) {
                for (Http guest : guests) {
                    assertThat(guest.post(resource("pay"), "5 €").body()).isEqualTo("5 €");
                }
            }
            assumeThat(guests)
                    .anySatisfy(guest -> assertThat(
                                    guest.get(resource("activations")).body())
                            .isNotEqualTo("0"));
        } finally {
            deployer.undeploy("sessions");
        }
    }

    @Test
    public void aReferenceThatOutlivedTheRunOfItsApplicationIsDead() {
        Http http = new Http();
        deployer.deploy("sessions");
        String outlived = http.get(resource("reference")).body();
        deployer.undeploy("sessions");

        deployer.deploy("sessions");
        try {
            assertThat(http.post(resource("dead-letters"), outlived).body()).isEqualTo("1");
        } finally {
            deployer.undeploy("sessions");
        }
    }

    @Test
    public void aListingThatOutlivedTheRunOfItsApplicationListsTheSuccessors() {
        Http http = new Http();
        deployer.deploy("sessions");
        String outlived = http.get(resource("listing")).body();
        deployer.undeploy("sessions");

        deployer.deploy("sessions");
        try {
            assertThat(http.post(resource("first-listed"), outlived).body()).isEqualTo("the successor");
        } finally {
            deployer.undeploy("sessions");
        }
    }
}
