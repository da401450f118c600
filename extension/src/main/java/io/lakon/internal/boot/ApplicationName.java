// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

/** What the application is called, and a name for its actor system that is made of it. */
final class ApplicationName {
    private static final String NAMELESS = "lakon";

    private ApplicationName() {}

    /** As configured, or as the container calls it. */
    static String of(String configured) {
        return configured.isEmpty() ? of(name("java:app/AppName"), name("java:module/ModuleName")) : configured;
    }

    /** A module that is not the whole application is one of several, each with actors of its own. */
    static String of(String application, String module) {
        if (application.isEmpty() || application.equals(module)) {
            return module.isEmpty() ? NAMELESS : module;
        }
        return module.isEmpty() ? application : application + "/" + module;
    }

    private static String name(String key) {
        return Jndi.find(key, String.class).orElse("");
    }

    /** The nearest name that an actor system may have. */
    static String legal(String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9_-]", "-").replaceFirst("^[^a-zA-Z0-9]+", "");
        return legal.isEmpty() ? NAMELESS : legal;
    }
}
