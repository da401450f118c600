// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import io.lakon.tck.Waiting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Injection. */
@ArquillianTest
public class EarlyRefTest {
    private static final int LETTERS = 100;

    /** Takes as long to begin as the office wants. */
    @Actor
    public static class Postman extends AbstractBehavior<String> {
        private final Journal journal;

        @Inject
        Postman(ActorContext<String> context, PostOffice office, Journal journal) throws InterruptedException {
            super(context);
            this.journal = journal;
            office.awaitOpening();
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder()
                    .onMessage(String.class, letter -> {
                        journal.note(letter);
                        return this;
                    })
                    .build();
        }
    }

    /** Hands out letters before anything of the application has run, Lakon's own observer included. */
    @ApplicationScoped
    public static class PostOffice {
        private final CountDownLatch open = new CountDownLatch(1);

        public PostOffice() {}

        void early(
                @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event, ActorRef<String> postman) {
            IntStream.range(0, LETTERS).forEach(number -> postman.tell("letter " + number));
        }

        void awaitOpening() throws InterruptedException {
            open.await(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }

        void open() {
            open.countDown();
        }
    }

    @Inject
    PostOffice office;

    @Inject
    Journal journal;

    public EarlyRefTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("early-ref").addClasses(EarlyRefTest.class, Journal.class);
    }

    @Test
    public void whatARefIsToldBeforeItsActorRunsIsHandledInTheOrderSent() {
        office.open();

        assertThat(IntStream.range(0, LETTERS).mapToObj(number -> journal.next()))
                .containsExactlyElementsOf(IntStream.range(0, LETTERS)
                        .mapToObj(number -> "letter " + number)
                        .toList());
    }
}
