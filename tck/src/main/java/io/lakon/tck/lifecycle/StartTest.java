// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import io.lakon.tck.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Start. */
@ArquillianTest
@Tag(Tags.WEB)
public class StartTest {
    /** An application that has something to do before its actors start, and needs none of them for it. */
    @ApplicationScoped
    public static class Prologue {
        public Prologue() {}

        void speak(@Observes @Initialized(ApplicationScoped.class) Object event, Journal journal) {
            journal.note("prologue");
        }

        @Produces
        @Actor
        static Behavior<String> hero(Journal journal) {
            return Behaviors.setup(context -> {
                journal.note("hero");
                return Behaviors.empty();
            });
        }
    }

    @Inject
    Journal journal;

    public StartTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("start").addClasses(Journal.class, Prologue.class);
    }

    @Test
    public void actorsThatNobodyNeedsEarlierStartAfterTheApplicationsOwnObservers() {
        journal.expect("prologue", "hero");
    }
}
