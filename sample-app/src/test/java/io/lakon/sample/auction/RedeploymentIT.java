// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The house opens and closes, again and again, in one run of the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RedeploymentIT {
    @ArquillianResource
    private Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("watcher")
    private URL watcher;

    @Deployment(name = "watcher", testable = false)
    static WebArchive watcher() {
        return ShrinkWrap.create(WebArchive.class, "watcher.war")
                .addClass(Threads.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Deployment(name = "auction", testable = false, managed = false)
    static WebArchive auction() {
        return DeployedAuction.auction();
    }

    @RepeatedTest(10)
    void theHouseAnswersAndLeavesNoThreadBehind() throws URISyntaxException {
        Client threads = new Client(watcher.toURI());

        deployer.deploy("auction");
        try {
            URI house = URI.create(watcher.toString().replace("watcher", "auction"));
            assertThat(new Client(house).get("api/lots").array()).hasSizeGreaterThan(10);
            assertThat(threads.get("api/threads").body()).contains("auction-lakon.actor.default-dispatcher");
        } finally {
            deployer.undeploy("auction");
        }

        assertThat(threads.get("api/threads").body()).isEmpty();
    }
}
