// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.ejb;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Injection. */
@ArquillianTest
@Tag(Tags.EJB)
public class EnterpriseBeanTest {
    @Inject
    Clerk clerk;

    @Inject
    Customer customer;

    @Inject
    Opening opening;

    public EnterpriseBeanTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("ejb").addClasses(Clerk.class, Counter.class, Customer.class, Opening.class);
    }

    @Test
    public void aSingletonReachesTheActorWhenTheApplicationStartsAndAStatelessBeanLater() {
        assertThat(clerk.total()).as("what the singleton has told it").isEqualTo(1);
    }

    @Test
    public void enterpriseBeansOfEveryKindHaveTheActorsOwnRef() {
        assertThat(clerk.ref()).isSameAs(customer.ref()).isSameAs(opening.ref());
        assertThat(clerk.ref().path().toStringWithoutAddress()).isEqualTo("/user/counter");
    }
}
