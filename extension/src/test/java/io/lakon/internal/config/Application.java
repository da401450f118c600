// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Some jars on disk, and the configuration that a server would make of them. */
final class Application {
    private final Path root;

    private Application(Path root) {
        this.root = root;
    }

    static Application in(Path root) {
        return new Application(root);
    }

    /** Writes into the application's own classes. */
    Application with(String file, String text) {
        return withLibrary("classes", file, text);
    }

    Application withLibrary(String library, String file, String text) {
        write(root.resolve(library).resolve(file), text);
        return this;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Config config(ConfigSource... others) {
        return ConfigProviderResolver.instance()
                .getBuilder()
                .forClassLoader(loader())
                .addDefaultSources()
                .addDiscoveredSources()
                .addDiscoveredConverters()
                .withSources(others)
                .build();
    }

    HoconSource reference() {
        return sources().filter(HoconSource::isReference).findFirst().orElseThrow();
    }

    HoconSource application() {
        return sources().filter(it -> !it.isReference()).findFirst().orElseThrow();
    }

    private Stream<HoconSource> sources() {
        return StreamSupport.stream(
                        new HoconSources().getConfigSources(loader()).spliterator(), false)
                .map(HoconSource.class::cast);
    }

    ClassLoader loader() {
        try (Stream<Path> jars = Files.list(root)) {
            return new Loader(jars.sorted().map(Application::url).toArray(URL[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Hides the files of the class path that the tests themselves run on. */
    private static final class Loader extends URLClassLoader {
        Loader(URL[] jars) {
            super(jars, Application.class.getClassLoader());
        }

        @Override
        public @Nullable URL getResource(String name) {
            return isShared(name) ? super.getResource(name) : findResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isShared(name) ? super.getResources(name) : findResources(name);
        }

        private static boolean isShared(String name) {
            return name.startsWith("META-INF/services/") || name.endsWith(".class");
        }
    }
}
