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

/** Specification: Passivation. Of the container's {@code Instance}, which not every container can write. */
@ArquillianTest
public class PassivatedInstanceTest {
    @Inject
    LazyCart cart;

    public PassivatedInstanceTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("instance").addClasses(LazyCart.class, Journal.class, Passivated.class, Till.class);
    }

    @Test
    public void anInstanceFindsTheSame() {
        LazyCart activated = (LazyCart) Passivated.read(Passivated.write(cart));

        assertThat(activated).isNotSameAs(cart);
        assertThat(activated.cashier.get()).isSameAs(cart.cashier.get());
    }
}
