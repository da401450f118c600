// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** Stands in the server beside the application under test, and tells what of it there is in the JVM. */
@ApplicationScoped
@Path("watch")
public class Watcher {
    /** At least as many as a server has threads that answer. */
    static final int GUESTS = 64;

    private final Phaser gathering = new Phaser(GUESTS);

    public Watcher() {}

    /** Returns once all guests are here, or after a second: when all threads there are have come. */
    @POST
    @Path("gather")
    public void gather() throws InterruptedException {
        try {
            gathering.awaitAdvanceInterruptibly(gathering.arrive(), 1, TimeUnit.SECONDS);
        } catch (TimeoutException fewerThreadsThanGuests) {
            // The next guests come on these.
        }
    }

    /** The names of all threads of actor systems, one a line. */
    @GET
    @Path("threads")
    public String threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("lakon."))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** How many objects of each class there are after a full collection, as the JVM's histogram. */
    @GET
    @Path("heap")
    public String heap() throws JMException {
        return (String) invoke("DiagnosticCommand", "gcClassHistogram", (Object) new String[0]);
    }

    /** Writes what is reachable into a file. */
    @POST
    @Path("dump")
    public void dump(@QueryParam("file") String file) throws JMException {
        invoke("HotSpotDiagnostic", "dumpHeap", file, true);
    }

    /** By their names, as servers do not show applications the JDK's own packages. */
    private static Object invoke(String bean, String operation, Object... arguments) throws JMException {
        String[] signature = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            signature[i] = arguments[i] instanceof Boolean
                    ? boolean.class.getName()
                    : arguments[i].getClass().getName();
        }
        return ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName("com.sun.management:type=" + bean), operation, arguments, signature);
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
