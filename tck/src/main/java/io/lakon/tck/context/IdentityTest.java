// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import io.lakon.tck.context.Guards.WhoGoesThere;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Context of a message. */
@ArquillianTest
@Tag(Tags.ELYTRON)
public class IdentityTest {
    @Inject
    Guards guards;

    public IdentityTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("identity")
                .addClasses(Guards.class, Elytron.class)
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron\n"))
                .addAsWebInfResource(
                        new StringAsset("<jboss-web><security-domain>other</security-domain></jboss-web>"),
                        "jboss-web.xml");
    }

    private static String ask(ActorRef<WhoGoesThere> guard) {
        return await(AskPattern.ask(guard, WhoGoesThere::new, PATIENCE));
    }

    @Test
    public void aMessageTravelsWithoutAnIdentity() {
        assertThat(Elytron.as("ada", () -> ask(guards.indifferent))).isEqualTo(Elytron.NOBODY);
    }

    @Test
    public void aDefinitionHasTheIdentityOfSendersPropagated() {
        assertThat(Elytron.as("ada", () -> ask(guards.attentive))).isEqualTo("ada");
    }

    @Test
    public void anIdentityDoesNotReachTheNextMessage() {
        Elytron.as("ada", () -> ask(guards.attentive));

        assertThat(ask(guards.attentive)).isEqualTo(Elytron.NOBODY);
        assertThat(ask(guards.indifferent)).isEqualTo(Elytron.NOBODY);
    }
}
