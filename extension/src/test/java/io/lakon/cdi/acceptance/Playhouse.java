// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.lakon.internal.extension.LakonExtension;
import io.lakon.internal.health.DispatchersCheck;
import io.lakon.internal.health.GuardianCheck;
import io.lakon.internal.health.StartedCheck;
import io.smallrye.config.inject.ConfigExtension;
import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.health.registry.HealthRegistries;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * An application of a few classes in a CDI container of Java SE, with SmallRye's Config and Health, and a class loader of its own.
 *
 * <p>Open it in a try statement: its end is part of every test.
 */
final class Playhouse implements AutoCloseable {
    private final SeContainer container;
    private final Play play;

    private Playhouse(SeContainer container, Play play) {
        this.container = container;
        this.play = play;
    }

    /** An application of these classes. */
    static Play of(Class<?>... classes) {
        return new Play(classes);
    }

    /** What an application is made of. */
    static final class Play {
        private final List<Class<?>> classes;
        private final List<Class<? extends Extension>> extensions =
                new ArrayList<>(List.of(LakonExtension.class, ConfigExtension.class));
        private final Map<String, String> properties = new HashMap<>(Map.of("lakon.application-name", "playhouse"));
        private final Map<String, String> files = new HashMap<>();
        private final List<ConfigSource> sources = new ArrayList<>();
        private final ClassLoader before = Thread.currentThread().getContextClassLoader();
        private Path directory; // of the files, while it is open

        private Play(Class<?>... classes) {
            this.classes = new ArrayList<>(Arrays.asList(classes));
            this.classes.addAll(List.of(
                    StartedCheck.class,
                    GuardianCheck.class,
                    DispatchersCheck.class,
                    AsyncHealthCheckFactory.class,
                    HealthRegistries.class,
                    SmallRyeHealthReporter.class));
        }

        Play and(Class<?>... others) {
            classes.addAll(List.of(others));
            return this;
        }

        /** With a property of MicroProfile Config. */
        Play set(String property, Object value) {
            properties.put(property, String.valueOf(value));
            return this;
        }

        /** With a source of MicroProfile Config. */
        Play source(ConfigSource source) {
            sources.add(source);
            return this;
        }

        /** With a file on the application's class path. */
        Play file(String name, String... lines) {
            files.put(name, String.join("\n", lines));
            return this;
        }

        Play extension(Class<? extends Extension> extension) {
            extensions.add(extension);
            return this;
        }

        @SuppressWarnings("unchecked") // addExtensions takes an array of a generic type
        Playhouse open() {
            enter();
            try {
                SeContainerInitializer initializer = SeContainerInitializer.newInstance()
                        .disableDiscovery()
                        .setClassLoader(Thread.currentThread().getContextClassLoader())
                        .addBeanClasses(classes.toArray(Class[]::new));
                extensions.forEach(initializer::addExtensions);
                return new Playhouse(initializer.initialize(), this);
            } catch (RuntimeException | Error refused) {
                leave();
                throw refused;
            }
        }

        /** The message with which this application is refused; fails if it is not. */
        String refusal() {
            Throwable refusal = catchThrowable(() -> open().close());
            if (refusal == null) {
                throw new AssertionError("The application was not refused");
            }
            // Containers wrap what extensions throw.
            return Stream.iterate(refusal, Objects::nonNull, Throwable::getCause)
                    .filter(DeploymentException.class::isInstance)
                    .reduce((outer, inner) -> inner)
                    .orElse(refusal)
                    .getMessage();
        }

        private void enter() {
            Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[] {directory()}, before));
            ConfigProviderResolver configs = ConfigProviderResolver.instance();
            Config config = configs.getBuilder()
                    .addDefaultSources()
                    .addDiscoveredSources()
                    .addDiscoveredConverters()
                    .withSources(new Given(properties))
                    .withSources(sources.toArray(ConfigSource[]::new))
                    .build();
            configs.registerConfig(config, Thread.currentThread().getContextClassLoader());
        }

        private URL directory() {
            try {
                directory = Files.createTempDirectory("playhouse");
                for (Map.Entry<String, String> each : files.entrySet()) {
                    Files.writeString(directory.resolve(each.getKey()), each.getValue());
                }
                return directory.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private void removeDirectory() {
            try {
                for (String file : files.keySet()) {
                    Files.delete(directory.resolve(file));
                }
                Files.delete(directory);
            } catch (IOException stillThere) {
                throw new UncheckedIOException(stillThere);
            }
        }

        private void leave() {
            ConfigProviderResolver configs = ConfigProviderResolver.instance();
            configs.releaseConfig(configs.getConfig());
            Thread.currentThread().setContextClassLoader(before);
            removeDirectory();
        }
    }

    private record Given(Map<String, String> properties) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return properties.keySet();
        }

        @Override
        public String getValue(String name) {
            return properties.get(name);
        }

        @Override
        public String getName() {
            return "what the test has set";
        }

        @Override
        public int getOrdinal() {
            return 200;
        }
    }

    <T> T get(Class<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers).get();
    }

    <T> T get(TypeLiteral<T> type, Annotation... qualifiers) {
        return container.select(type, qualifiers).get();
    }

    /** The answer of one of our health checks, as servers give it. */
    JsonObject check(String name) {
        return get(SmallRyeHealthReporter.class).getHealth().getPayload().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** For what is published some time after it has happened: tries until it holds. */
    static void eventually(Runnable assertion) {
        long deadline = System.nanoTime() + Journal.PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
                Thread.yield();
            }
        }
    }

    BeanManager beans() {
        return container.getBeanManager();
    }

    @Override
    public void close() {
        try {
            container.close();
        } finally {
            play.leave();
        }
    }
}
