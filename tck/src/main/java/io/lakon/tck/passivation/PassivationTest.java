// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Passivation. The bean is written and read as a container would do it. */
@ArquillianTest
public class PassivationTest {
    @Inject
    Cart cart;

    @Inject
    Journal journal;

    public PassivationTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("passivation").addClasses(Cart.class, Journal.class, Passivated.class, Till.class);
    }

    private Cart activated() {
        return (Cart) Passivated.read(Passivated.write(cart));
    }

    @Test
    public void referencesAndRoutersAreTheSame() {
        Cart activated = activated();

        assertThat(activated).isNotSameAs(cart);
        assertThat(activated.cashier).isSameAs(cart.cashier);
        assertThat(activated.anyTill).isSameAs(cart.anyTill);
    }

    @Test
    public void theSystemItsListingsAndItsBehavioursAreTheSame() {
        Cart activated = activated();

        assertThat(activated.system).isSameAs(cart.system);
        assertThat(activated.tills).isSameAs(cart.tills);
        assertThat(activated.behaviors).isSameAs(cart.behaviors);
    }

    @Test
    public void whatIsToldAfterwardsReachesTheActor() {
        Cart activated = activated();

        activated.cashier.tell("5 €");

        journal.expect("5 €");
    }
}
