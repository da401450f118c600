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

/** Specification: Refused deployments. */
@ArquillianTest
@RunAsClient
public class RefusedDeploymentTest {
    private static final String APPLICATION_CONF = """
            lakon.actor.default-dispatcher.throughput = plenty
            lakon.actor.bounded-mailbox {
              mailbox-capacity = 0
            }
            lakon.coordinated-shutdown.phases.curtain.depends-on = [applause]
            """;

    @ArquillianResource
    Deployer deployer;

    public RefusedDeploymentTest() {}

    @Deployment(name = "faulty", testable = false, managed = false)
    public static WebArchive faulty() {
        return Archives.war("faulty")
                .addClasses(
                        NobodysRef.class,
                        TwoOfOneName.class,
                        AnybodysRef.class,
                        LongLived.class,
                        Misplaced.class,
                        Cart.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf");
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
                .contains("application.conf: 1")
                .contains("lakon.actor.bounded-mailbox.mailbox-capacity") // a value out of its range
                .contains("application.conf: 3")
                .contains("applause") // a phase that waits for one that is not there
                .contains("LAKON-0103") // several speak the protocol
                .contains("AnybodysRef.several")
                .contains("LAKON-0104") // a reference without a type
                .contains("AnybodysRef.anybody")
                .contains("LAKON-0105") // an illegal name
                .contains("$clerk")
                .contains("LAKON-0106") // no actor
                .contains("Misplaced.NoBehavior")
                .contains("LAKON-0108") // supervision of what is none
                .contains("LAKON-0109") // supervision that makes no sense
                .contains("LAKON-0112") // a look-up that names no service
                .contains("LAKON-0117") // what has no effect on what is spawned by hand
                .contains("readiness has no effect")
                .contains("LAKON-0121") // a context in a shared bean
                .contains("LongLived.context")
                .contains("LAKON-0122") // what cannot be passivated
                .contains("Cart.scheduler")
                .contains("LAKON-0123") // an actor class that is to replace another
                .contains("class io.lakon.tck.deployment.Misplaced.Understudy")
                .contains("LAKON-0124") // a producer in an actor class
                .contains("Misplaced.Understudy.SCRIPT")
                .contains("LAKON-0201") // unknown dispatcher
                .contains("nowhere.dispatcher")
                .contains("LAKON-0205") // unknown mailbox
                .contains("nowhere.mailbox");
    }
}
