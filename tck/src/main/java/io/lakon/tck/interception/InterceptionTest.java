// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Interceptors and decorators, Request context. */
@ArquillianTest
public class InterceptionTest {
    @Inject
    House house;

    @Inject
    Journal journal;

    public InterceptionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("interception")
                .addPackage(InterceptionTest.class.getPackage())
                .addClass(Journal.class);
    }

    @Test
    public void whatAnActorCallsIsIntercepted() {
        house.porter.tell("write");

        journal.expect("audited write");
    }

    @Test
    public void whatAnActorCallsIsDecorated() {
        house.porter.tell("ring");

        journal.expect("ring!");
    }

    @Test
    public void eachMessageHasARequestContextOfItsOwnWhichEndsWithIt() {
        house.porter.tell("visit");
        house.porter.tell("visit");

        journal.expect("visited 2", "visit over after 2", "visited 2", "visit over after 2");
    }
}
