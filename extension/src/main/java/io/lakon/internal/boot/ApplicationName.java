// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import java.util.Optional;
import java.util.stream.Stream;

/** What the application is called, and a name for its actor system that is made of it. */
final class ApplicationName {
    private static final String NAMELESS = "lakon";

    private ApplicationName() {}

    /** As configured, or as the container calls it. */
    static String of(String configured, ClassLoader loader) {
        return Stream.of(
                        Optional.of(configured),
                        Jndi.find("java:app/AppName", String.class),
                        Jndi.find("java:module/ModuleName", String.class),
                        contextName(loader))
                .flatMap(Optional::stream)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(NAMELESS);
    }

    /** What Tomcat calls it, and so TomEE, which has neither of the names above: only the loader of its classes knows. */
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
