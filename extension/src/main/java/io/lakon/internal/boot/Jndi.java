// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the container has bound for this application, as far as there is a container. */
final class Jndi {
    private Jndi() {}

    @SuppressWarnings("BanJNDI") // the names are constants, and the container's own
    static <T> Optional<T> find(String name, Class<T> type) {
        try {
            return Optional.ofNullable(InitialContext.doLookup(name))
                    .filter(type::isInstance)
                    .map(type::cast);
        } catch (NamingException | NoClassDefFoundError absent) {
            return Optional.empty(); // no container, no such resource, or a JDK without the module java.naming
        } catch (RuntimeException refused) {
            return Optional.empty(); // some containers have names only on threads of their own, and say so in their way
        }
    }
}
