// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.cdi.Actor;
import io.lakon.internal.extension.WebModule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a web module, of which CDI containers tell in time or not. */
class WebModuleTest {
    private final List<ServletContextListener> listeners = new ArrayList<>();
    private final ServletContext context = (ServletContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("addListener")) {
                    listeners.add((ServletContextListener) arguments[0]);
                }
                return null;
            });

    @Dependent
    static class Doors {
        @Produces
        @Actor
        static Behavior<String> porter(Journal journal) {
            return Behaviors.receive(String.class)
                    .onSignal(PostStop.class, stop -> {
                        journal.note("stopped");
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    private void end() {
        new WebModule().onStartup(null, context);
        ServletContextEvent event = new ServletContextEvent(context);
        listeners.forEach(listener -> listener.contextDestroyed(event));
    }

    @Test
    void theActorsStopWithTheServletContextIfTheContainerTellsOfNone() {
        try (Playhouse house = Playhouse.of(Doors.class, Journal.class).open()) {
            end();

            house.get(Journal.class).expect("stopped");
        }
    }

    @Test
    void theyOutliveItIfTheContainerTellsOfItsEndItself() {
        try (Playhouse house = Playhouse.of(Doors.class, Journal.class).open()) {
            CDI.current()
                    .getBeanManager()
                    .getEvent()
                    .select(ServletContext.class, Initialized.Literal.APPLICATION)
                    .fire(context);

            end();

            assertThat(house.check("lakon-guardian").getString("status")).isEqualTo("UP");
        }
    }

    @Test
    void aModuleWithoutCdiEndsWithoutActors() {
        assertThatCode(this::end).doesNotThrowAnyException();
    }
}
