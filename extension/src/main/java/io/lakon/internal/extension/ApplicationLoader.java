// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import java.security.CodeSource;
import java.util.Optional;

/**
 * The class loader of the application that this extension is a part of.
 *
 * <p>Usually that is the thread's, whatever the server has wrapped it in. But the container of an enterprise archive is one for all
 * of its web modules, each of which may bring this extension: all instances of it hear everything, the start and the end of each
 * module among it, on threads that belong to the archive or to any of the modules.
 */
final class ApplicationLoader {
    private static final ClassLoader OWN = ApplicationLoader.class.getClassLoader();

    private ApplicationLoader() {}

    static ClassLoader find() {
        ClassLoader thread = Thread.currentThread().getContextClassLoader();
        return thread != null && seenBy(thread).equals(Optional.of(ApplicationLoader.class)) ? thread : OWN;
    }

    /** Whether what this thread does is about another application, which has this extension from another jar. */
    static boolean isForeign() {
        ClassLoader thread = Thread.currentThread().getContextClassLoader();
        return thread != null
                && seenBy(thread)
                        .filter(type -> type != ApplicationLoader.class)
                        .isPresent();
    }

    /** Whether the application is a web module, which has this extension among its libraries. */
    static boolean isInWebModule() {
        return isOfWebModule(ApplicationLoader.class);
    }

    /**
     * Whether {@code type} is of a web module: below its folder, and loaded by a class loader that a server made for it. A class
     * path of Java SE can have such a folder, too, but its loader is one of the JDK's.
     */
    static boolean isOfWebModule(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return loader != null
                && loader.getClass().getClassLoader() != null
                && source != null
                && source.getLocation() != null
                && source.getLocation().getPath().contains("/WEB-INF/");
    }

    /** By its name, as there may be no servlets. */
    static boolean isServletContext(Object object) {
        try {
            return Class.forName("jakarta.servlet.ServletContext", false, OWN).isInstance(object);
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }

    /** Does {@code action} as the application would: configuration is looked up by the class loader of the thread. */
    static void within(Runnable action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(find());
        try {
            action.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Optional<Class<?>> seenBy(ClassLoader loader) {
        try {
            return Optional.of(Class.forName(ApplicationLoader.class.getName(), false, loader));
        } catch (ClassNotFoundException | LinkageError unseen) {
            return Optional.empty();
        }
    }
}
