// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.supervision;

import io.lakon.actor.ActorRef;
import io.lakon.cdi.ActorName;
import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Specification: Supervision by annotation.
 *
 * <p>Each test has an actor of its own, which notes how many messages this incarnation of it has had, counted from 1, and
 * then fails with the message; and each test ends it.
 */
@ArquillianTest
public class SupervisionTest {
    private static final String APPLICATION_CONF = """
            lakon.actor.deployment {
              overridden.supervision.strategy = resume
              configured.supervision { strategy = restart, max-restarts = 1 }
            }
            """;

    /** Finds the actors by their names. */
    @Dependent
    public static class Ward {
        @Inject
        @Any
        Instance<ActorRef<Throwable>> patients;

        public Ward() {}
    }

    @Inject
    Ward ward;

    @Inject
    Journal journal;

    public SupervisionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("supervision")
                .addClasses(SupervisionTest.class, Journal.class, Patient.class, Patients.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf");
    }

    private void tell(String name, Throwable... failures) {
        journal.clear();
        ActorRef<Throwable> patient =
                ward.patients.select(ActorName.Literal.of(name)).get();
        for (Throwable each : failures) {
            patient.tell(each);
        }
    }

    @Test
    public void withoutSupervisionAnActorThatFailsStops() {
        tell("unsupervised", new IOException());

        journal.expect("1", "stopped");
    }

    @Test
    public void resumeGoesOnWithTheSameInstance() {
        tell("resuming", new IOException(), new IOException(), new Error());

        journal.expect("1", "2", "3", "stopped");
    }

    @Test
    public void restartGoesOnWithANewInstance() {
        tell("restarting", new IOException(), new IOException(), new Error());

        journal.expect("1", "1", "1", "stopped");
    }

    @Test
    public void backoffGoesOnWithANewInstanceAfterAPause() {
        tell("backing-off", new IOException(), new Error());

        journal.expect("1", "1", "stopped");
    }

    @Test
    public void stopStops() {
        tell("stopping", new IOException());

        journal.expect("1", "stopped");
    }

    @Test
    public void theMostSpecificClassDecides() {
        tell(
                "choosy",
                new FileNotFoundException(), // resumed
                new IOException(), // restarted
                new FileNotFoundException(), // resumed
                new RuntimeException()); // stopped, by the most general

        journal.expect("1", "2", "1", "2", "stopped");
    }

    @Test
    public void whereNoneFitsTheActorStops() {
        tell("picky", new IOException(), new RuntimeException());

        journal.expect("1", "1", "stopped");
    }

    @Test
    public void whenRestartsAreUsedUpTheNextMoreGeneralOneDecides() {
        tell("limited", new IOException(), new IOException(), new IOException(), new RuntimeException(), new Error());

        journal.expect("1", "1", "2", "3", "4", "stopped");
    }

    @Test
    public void withoutAMoreGeneralOneTheActorStops() {
        tell("twice", new IOException(), new IOException());

        journal.expect("1", "1", "stopped");
    }

    @Test
    public void aProducersBehaviourIsSupervised() {
        tell("produced", new IOException(), new Error());

        journal.expect("1", "1", "stopped");
    }

    @Test
    public void whatIsConfiguredCountsInPlaceOfWhatIsWritten() {
        tell("overridden", new IOException(), new Error());

        journal.expect("1", "2", "stopped");
    }

    @Test
    public void whatIsConfiguredForAnActorWithoutAnnotationsSupervisesIt() {
        tell("configured", new IOException(), new IOException());

        journal.expect("1", "1", "stopped");
    }
}
