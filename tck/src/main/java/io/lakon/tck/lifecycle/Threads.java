// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.stream.Collectors;

/** Stands in the server beside the application under test, and tells which of its threads there are. */
@ApplicationScoped
@Path("threads")
public class Threads {
    public Threads() {}

    /** The names of all threads of actor systems, one a line. */
    @GET
    public String ofActorSystems() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("lakon."))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Where the resources are. */
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
