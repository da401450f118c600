// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.slf4j.MDC;

/**
 * What there is on a thread.
 *
 * @param ownLoader whether its context class loader finds this application's classes
 * @param application the name of the application, by its naming context
 * @param request what a request has noted in the MDC
 * @param transaction the status of its transaction; empty where there is nobody to tell
 */
public record Found(
        boolean ownLoader, Optional<String> application, Optional<String> request, Optional<String> transaction) {
    static final String NO_TRANSACTION = "6"; // jakarta.transaction.Status.STATUS_NO_TRANSACTION
    private static final String REQUEST = "request";

    static Found here() {
        return new Found(
                findsOurs(),
                lookUp("java:app/AppName").map(String::valueOf),
                Optional.ofNullable(MDC.get(REQUEST)),
                lookUp("java:comp/TransactionSynchronizationRegistry").map(Found::status));
    }

    /** Leaves on the calling thread what no other message is to find. */
    static void litter() {
        MDC.put(REQUEST, "left behind");
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
    }

    static void request(String id) {
        MDC.put(REQUEST, id);
    }

    static void noRequest() {
        MDC.remove(REQUEST);
    }

    private static boolean findsOurs() {
        try {
            return Thread.currentThread().getContextClassLoader().loadClass(Found.class.getName()) == Found.class;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** By reflection, as not every server has transactions. */
    private static String status(Object registry) {
        try {
            return String.valueOf(Class.forName("jakarta.transaction.TransactionSynchronizationRegistry")
                    .getMethod("getTransactionStatus")
                    .invoke(registry));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("BanJNDI") // the names are constants, and the container's own
    static Optional<Object> lookUp(String name) {
        try {
            return Optional.ofNullable(InitialContext.doLookup(name));
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }
}
