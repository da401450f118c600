// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static io.lakon.cdi.acceptance.Playhouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Extension;
import io.lakon.actor.ExtensionId;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Specification: Start. What fails at one step or another leaves nothing behind. */
class FailedDeploymentTest {
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    @AfterEach
    void noThreadIsLeft() {
        eventually(() -> assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread) && thread.isAlive())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("playhouse-")));
    }

    @Actor
    static class Extra extends AbstractBehavior<String> {
        @Inject
        Extra(ActorContext<String> context) {
            super(context);
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Dependent
    static class Stage {
        @Inject
        ActorRef<String> extra;
    }

    /** Another extension, with something against this application. */
    public static class Critic implements jakarta.enterprise.inject.spi.Extension {
        public Critic() {}

        void criticise(@Observes AfterBeanDiscovery event) {
            throw new DeploymentException("not this play"); // an error that is added, OpenWebBeans tells its log only
        }
    }

    /** One that comes after ours. */
    public static class LateCritic implements jakarta.enterprise.inject.spi.Extension {
        public LateCritic() {}

        void criticise(
                @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER + 1000) AfterDeploymentValidation event) {
            throw new DeploymentException("not this play");
        }
    }

    @Test
    void anErrorThatAnotherExtensionHasFoundInTheBeansRefusesTheDeployment() {
        assertThat(Playhouse.of(Extra.class).extension(Critic.class).refusal()).contains("not this play");
    }

    @Test
    void aProblemThatAnotherExtensionHasFoundAfterUsRefusesTheDeployment() {
        assertThat(Playhouse.of(Extra.class).extension(LateCritic.class).refusal())
                .contains("not this play");
    }

    /** A bean that cannot open, with the priority that observers have. */
    @ApplicationScoped
    static class Unable {
        void open(@Observes @Initialized(ApplicationScoped.class) Object event) {
            throw new IllegalStateException("cannot open");
        }
    }

    @Test
    void aBeanThatCannotStartKeepsTheActorsFromStarting() {
        assertThatThrownBy(() -> Playhouse.of(Extra.class, Unable.class).open().close())
                .hasStackTraceContaining("cannot open");
    }

    /** An extension of the actor system that cannot be made. */
    public static class Missing extends ExtensionId<Extension> {
        private static final Missing ID = new Missing();

        private Missing() {}

        public static Missing getInstance() {
            return ID;
        }

        @Override
        public Extension createExtension(ActorSystem<?> system) {
            throw new IllegalStateException("no such thing");
        }
    }

    @Test
    void aSystemThatCannotStartRefusesTheDeployment() {
        assertThatThrownBy(() -> Playhouse.of(Extra.class, Stage.class)
                        .set("lakon.actor.typed.extensions", Missing.class.getName())
                        .open()
                        .close())
                .hasStackTraceContaining("could not start")
                .hasStackTraceContaining("no such thing");
    }
}
