// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import java.util.Optional;

/** What the application is called, and a name for its actor system that is made of it. */
final class ApplicationName {
    private static final String NAMELESS = "lakon";

    private ApplicationName() {}

    /** As configured, or as the container calls it. */
    static String of(String configured, ClassLoader loader) {
        if (!configured.isEmpty()) {
            return configured;
        }
        String named = of(name("java:app/AppName"), name("java:module/ModuleName"));
        return named.isEmpty() ? contextName(loader).orElse(NAMELESS) : named;
    }

    /** A module that is not the whole application is one of several, each with actors of its own. */
    static String of(String application, String module) {
        boolean whole = application.isEmpty() || module.isEmpty() || application.equals(module);
        return whole ? (application.isEmpty() ? module : application) : application + "/" + module;
    }

    private static String name(String key) {
        return Jndi.find(key, String.class).orElse("");
    }

    /** What Tomcat calls it, and so TomEE, which starts a module of an archive before it binds the names above. */
    private static Optional<String> contextName(ClassLoader loader) {
        try {
            return Optional.ofNullable(
                            loader.getClass().getMethod("getContextName").invoke(loader))
                    .map(Object::toString);
        } catch (ReflectiveOperationException | RuntimeException another) {
            return Optional.empty();
        }
    }

    /** The nearest name that an actor system may have. */
    static String legal(String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9_-]", "-").replaceFirst("^[^a-zA-Z0-9]+", "");
        return legal.isEmpty() ? NAMELESS : legal;
    }
}
