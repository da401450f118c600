// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An application on a class path without what only servers have: MicroProfile Health, Jakarta Concurrency, servlets. */
class WithoutHealthTest {
    /** What runs on that class path; the one thing that is shared with the test is what the JDK has. */
    @ApplicationScoped
    public static class Stage implements Callable<String> {
        @Inject
        ActorRef<ActorRef<String>> usher;

        @Produces
        @Actor
        static Behavior<ActorRef<String>> usher() {
            return Behaviors.receiveMessage(guest -> {
                guest.tell("Good evening");
                return Behaviors.same();
            });
        }

        @Override
        public String call() throws Exception {
            return AskPattern.<ActorRef<String>, String>ask(usher, guest -> guest, Journal.PATIENCE)
                    .toCompletableFuture()
                    .get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Starts a container that finds for itself what belongs to the application, and asks the stage. */
    public static class Evening implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (SeContainer container = SeContainerInitializer.newInstance()
                    .addBeanClasses(Stage.class)
                    .initialize()) {
                return container.select(Stage.class).get().call();
            }
        }
    }

    @Test
    void actorsRunWithoutMicroProfileHealth() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application = classPathWithout("health", "concurrent", "servlet")) {
            thread.setContextClassLoader(application);
            Object evening = application
                    .loadClass(Evening.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(application.getResource("org/eclipse/microprofile/health/HealthCheck.class"))
                    .isNull();
            assertThat(((Callable<?>) evening).call()).isEqualTo("Good evening");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** That of the test, but for the jars whose names say that they are of these. */
    private static URLClassLoader classPathWithout(String... absent) throws IOException {
        List<URL> present = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (List.of(absent).stream().noneMatch(name::contains)) {
                present.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(present.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
