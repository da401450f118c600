// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Refusal;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** User guide: When a deployment is refused. */
@ArquillianTest
@RunAsClient
public class RefusedDeploymentTest {
    @ArquillianResource
    Deployer deployer;

    public RefusedDeploymentTest() {}

    @Deployment(name = "faulty", testable = false, managed = false)
    public static WebArchive faulty() {
        return Archives.war("faulty")
                .addClasses(NobodysRef.class, TwoOfOneName.class)
                .addAsResource(
                        new StringAsset("lakon.actor.default-dispatcher.throughput = plenty"), "application.conf");
    }

    @Test
    public void oneMessageListsAllThatIsWrong() {
        String refusal = Refusal.of(deployer, "faulty");

        assertThat(refusal)
                .contains("LAKON-0101") // nobody speaks the protocol
                .contains("NobodysRef")
                .contains("Unheard")
                .contains("LAKON-0102") // two of one name
                .contains("ledger")
                .contains("TwoOfOneName")
                .contains("LAKON-0202") // a wrong setting
                .contains("lakon.actor.default-dispatcher.throughput")
                .contains("plenty")
                .contains("application.conf");
    }
}
