// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Definitions, Incarnations. */
@ArquillianTest
public class ProducedTest {
    @Inject
    Prompter prompter;

    @Inject
    Journal journal;

    public ProducedTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("produced").addClasses(Journal.class, Prompter.class, Prop.class);
    }

    @Test
    public void aProducerIsCalledOnceAndWhatWasMadeForItLastsAsLongAsTheActor() {
        prompter.tell("fail");
        prompter.tell("stop");

        journal.expect("produced", "set up", "set up", "0 prop put away");
    }
}
