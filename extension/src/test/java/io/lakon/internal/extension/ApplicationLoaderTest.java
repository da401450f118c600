// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests are one application, whose classes are those of the loader that has this class. */
class ApplicationLoaderTest {
    private static final ClassLoader OWN = ApplicationLoader.class.getClassLoader();

    /** What a server puts on its threads around the loader of a WAR. */
    private static final ClassLoader WRAPPED = new URLClassLoader(new URL[0], OWN);

    /** An enterprise archive's, and the server's: neither has what is in a web module. */
    private static final ClassLoader ABOVE = ClassLoader.getPlatformClassLoader();

    /** Of another web module, which brings this extension in a jar of its own. */
    private static final ClassLoader OTHER_MODULE = new URLClassLoader(
            new URL[] {
                ApplicationLoader.class.getProtectionDomain().getCodeSource().getLocation()
            },
            ABOVE);

    /** As a server makes it for a WAR. */
    private static final class WebModuleLoader extends URLClassLoader {
        private WebModuleLoader(URL folder) {
            super(new URL[] {folder}, ABOVE);
        }
    }

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    @AfterEach
    void putBack() {
        thread.setContextClassLoader(before);
    }

    @Test
    void onJavaSeItIsTheThreads() {
        thread.setContextClassLoader(OWN);

        assertThat(ApplicationLoader.find()).isSameAs(OWN);
        assertThat(ApplicationLoader.isForeign()).isFalse();
    }

    @Test
    void onAServerItIsTheThreadsAsTheServerHasWrappedIt() {
        thread.setContextClassLoader(WRAPPED);

        assertThat(ApplicationLoader.find()).isSameAs(WRAPPED);
        assertThat(ApplicationLoader.isForeign()).isFalse();
    }

    @Test
    void onAThreadOfTheArchiveItIsOurOwn() {
        thread.setContextClassLoader(ABOVE);

        assertThat(ApplicationLoader.find()).isSameAs(OWN);
        assertThat(ApplicationLoader.isForeign()).isFalse();
    }

    @Test
    void onAThreadOfAnotherModuleItIsOurOwnAndTheThreadIsForeign() {
        thread.setContextClassLoader(OTHER_MODULE);

        assertThat(ApplicationLoader.find()).isSameAs(OWN);
        assertThat(ApplicationLoader.isForeign()).isTrue();
    }

    @Test
    void onAThreadWithoutOneItIsOurOwn() {
        thread.setContextClassLoader(null);

        assertThat(ApplicationLoader.find()).isSameAs(OWN);
        assertThat(ApplicationLoader.isForeign()).isFalse();
    }

    @Test
    void aServersLoaderOfItsFolderMakesAWebModule(@TempDir Path root) throws Exception {
        try (WebModuleLoader loader = new WebModuleLoader(unpackedTo(root.resolve("WEB-INF/classes")))) {
            assertThat(ApplicationLoader.isOfWebModule(loadedBy(loader))).isTrue();
        }
    }

    @Test
    void aClassPathBelowSuchAFolderIsNoWebModule(@TempDir Path root) throws Exception {
        URL[] classPath = {unpackedTo(root.resolve("WEB-INF/classes"))};
        try (URLClassLoader loader = new URLClassLoader(classPath, ABOVE)) {
            assertThat(ApplicationLoader.isOfWebModule(loadedBy(loader))).isFalse();
        }
    }

    @Test
    void aServersLoaderOfAnotherFolderMakesNoWebModule(@TempDir Path root) throws Exception {
        try (WebModuleLoader loader = new WebModuleLoader(unpackedTo(root.resolve("lib")))) {
            assertThat(ApplicationLoader.isOfWebModule(loadedBy(loader))).isFalse();
        }
    }

    private static URL unpackedTo(Path folder) throws IOException {
        String name = ApplicationLoader.class.getName().replace('.', '/') + ".class";
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream bytes = requireNonNull(OWN.getResourceAsStream(name))) {
            Files.copy(bytes, target);
        }
        return folder.toUri().toURL();
    }

    private static Class<?> loadedBy(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass(ApplicationLoader.class.getName());
    }

    @Test
    void anActionHasTheApplicationsAndTheThreadHasItsOwnAgainAfterwards() {
        AtomicReference<ClassLoader> found = new AtomicReference<>();
        thread.setContextClassLoader(OTHER_MODULE);

        ApplicationLoader.within(() -> found.set(thread.getContextClassLoader()));

        assertThat(found).hasValue(OWN);
        assertThat(thread.getContextClassLoader()).isSameAs(OTHER_MODULE);
    }

    @Test
    void theThreadHasItsOwnAgainAfterAnActionThatFails() {
        thread.setContextClassLoader(OTHER_MODULE);

        assertThatThrownBy(() -> ApplicationLoader.within(() -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(thread.getContextClassLoader()).isSameAs(OTHER_MODULE);
    }
}
