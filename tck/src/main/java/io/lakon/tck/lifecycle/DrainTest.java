// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: End. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class DrainTest {
    private final Http http = new Http();

    @ArquillianResource
    Deployer deployer;

    @ArquillianResource
    @OperateOnDeployment("diarist")
    URL diarist;

    public DrainTest() {}

    @Deployment(name = "diarist", testable = false)
    public static WebArchive diarist() {
        return Archives.war("diarist").addClasses(Watcher.class, Diary.class);
    }

    @Deployment(name = "bank", testable = false, managed = false)
    public static WebArchive bank() {
        return Archives.war("bank").addClasses(Banker.class, Diary.class);
    }

    @Test
    public void asksFromOutsideAreRefusedAndWhatIsInHandIsFinishedBeforeTheActorsStop() {
        deployer.deploy("bank");
        URI count = URI.create(diarist.toString().replace("diarist", "bank") + "api/count");
        assertThat(http.post(count, "").status()).isEqualTo(204);

        deployer.undeploy("bank");

        assertThat(http.get(URI.create(diarist + "api/diary")).body().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("from outside: ")
                                .contains("AskTimeoutException", "refused: the actor system bank is ending"),
                        line -> assertThat(line).isEqualTo("counted"),
                        line -> assertThat(line).isEqualTo("from a task: balance"),
                        line -> assertThat(line).isEqualTo("stopped"));
    }
}
