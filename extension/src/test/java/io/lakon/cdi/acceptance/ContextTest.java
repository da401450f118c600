// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ContextType;
import io.lakon.cdi.Service;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Specification: Context of a message. */
class ContextTest {
    record WhatIsThere(ActorRef<String> replyTo) {}

    /** Tells what it finds, and leaves something else. */
    private static Behavior<WhatIsThere> finder() {
        return Behaviors.receiveMessageWithSame(question -> {
            Thread current = Thread.currentThread();
            question.replyTo()
                    .tell(current.getContextClassLoader().getClass().getSimpleName() + " " + MDC.get("request"));
            MDC.put("request", "left behind");
            current.setContextClassLoader(null);
        });
    }

    @Dependent
    static class Finders {
        @Produces
        @Actor("alone")
        static Behavior<WhatIsThere> alone() {
            return finder();
        }

        @Produces
        @Actor("other")
        static Behavior<WhatIsThere> other() {
            return finder();
        }

        @Produces
        @Actor(value = "traced", propagated = ContextType.MDC)
        @Service("traced")
        static Behavior<WhatIsThere> traced() {
            return finder();
        }
    }

    @Dependent
    static class Client {
        @Inject
        @ActorName("alone")
        ActorRef<WhatIsThere> alone;

        @Inject
        @ActorName("other")
        ActorRef<WhatIsThere> other;

        @Inject
        @ActorName("traced")
        ActorRef<WhatIsThere> traced;

        @Inject
        @Service("traced")
        ActorRef<WhatIsThere> throughRouter;
    }

    private static Playhouse.Play play() {
        return Playhouse.of(Finders.class, Client.class)
                .set("lakon.actor.default-dispatcher.executor", "thread-pool-executor")
                .set("lakon.actor.default-dispatcher.thread-pool-executor.fixed-pool-size", 1);
    }

    @AfterEach
    void leaveNothing() {
        MDC.clear();
    }

    private static String ask(ActorRef<WhatIsThere> actor) {
        try {
            return AskPattern.ask(actor, WhatIsThere::new, Journal.PATIENCE)
                    .toCompletableFuture()
                    .get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aMessageFindsTheApplicationsClassLoaderAndNothingOfItsSender() {
        try (Playhouse house = play().open()) {
            MDC.put("request", "17");

            assertThat(ask(house.get(Client.class).alone)).isEqualTo("URLClassLoader null");
        }
    }

    @Test
    void nothingLeaksFromOneMessageToTheNext() {
        try (Playhouse house = play().open()) {
            Client client = house.get(Client.class);

            assertThat(ask(client.alone)).isEqualTo("URLClassLoader null");
            assertThat(ask(client.alone)).isEqualTo("URLClassLoader null");
            assertThat(ask(client.other)).isEqualTo("URLClassLoader null");
        }
    }

    @Test
    void aDefinitionHasTheMdcOfSendersPropagated() {
        try (Playhouse house = play().open()) {
            Client client = house.get(Client.class);
            MDC.put("request", "17");
            assertThat(ask(client.traced)).isEqualTo("URLClassLoader 17");
            MDC.clear();
            assertThat(ask(client.traced)).isEqualTo("URLClassLoader null");
        }
    }

    @Test
    void theRouterOfAServiceDoesNotLoseIt() {
        try (Playhouse house = play().open()) {
            MDC.put("request", "17");

            assertThat(ask(house.get(Client.class).throughRouter)).isEqualTo("URLClassLoader 17");
        }
    }

    @Test
    void configurationHasItPropagated() {
        try (Playhouse house =
                play().set("lakon.actor.deployment.alone.propagated", "mdc").open()) {
            MDC.put("request", "17");

            assertThat(ask(house.get(Client.class).alone)).isEqualTo("URLClassLoader 17");
        }
    }

    @Test
    void configurationHasItCleared() {
        try (Playhouse house = play().file("application.conf", "lakon.actor.deployment.traced.propagated = []")
                .open()) {
            MDC.put("request", "17");

            assertThat(ask(house.get(Client.class).traced)).isEqualTo("URLClassLoader null");
        }
    }

    @Test
    void anUnknownContextIsRefused() {
        assertThat(play().set("lakon.actor.deployment.alone.propagated", "mdc,transaction")
                        .refusal())
                .contains(
                        "LAKON-0202  lakon.actor.deployment.alone.propagated = \"mdc,transaction\" is not a list of mdc,"
                                + " security.");
    }

    @Test
    void anIdentityIsRefusedWhereThereIsNoContextService() {
        assertThat(play().set("lakon.actor.deployment.alone.propagated", "security")
                        .refusal())
                .contains("LAKON-0116  No identity can travel with a message")
                .contains("Finders.alone()")
                .contains("lakon.actor.deployment.alone.propagated");
    }
}
