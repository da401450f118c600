// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import java.lang.reflect.InvocationTargetException;
import java.security.Principal;
import java.util.concurrent.Callable;

/**
 * As whom a thread acts, on WildFly: by its own API, which takes no users to be set up, and by reflection, as it is on no other
 * server.
 */
final class Elytron {
    static final String NOBODY = "anonymous";
    private static final String PACKAGE = "org.wildfly.security.auth.server.";

    private Elytron() {}

    /** The name of whom the calling thread acts for. */
    static String identity() {
        try {
            Object identity = type("SecurityDomain")
                    .getMethod("getCurrentSecurityIdentity")
                    .invoke(domain());
            Object principal =
                    type("SecurityIdentity").getMethod("getPrincipal").invoke(identity);
            return ((Principal) principal).getName();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does what {@code action} does in the name of {@code user}. */
    static <V> V as(String user, Callable<V> action) {
        try {
            Object identity = type("SecurityDomain")
                    .getMethod("createAdHocIdentity", String.class)
                    .invoke(domain(), user);
            @SuppressWarnings("unchecked") // it answers what the action does
            V value = (V)
                    type("SecurityIdentity").getMethod("runAs", Callable.class).invoke(identity, action);
            return value;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object domain() throws ReflectiveOperationException, InvocationTargetException {
        return type("SecurityDomain").getMethod("getCurrent").invoke(null);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name);
    }
}
