// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.stream.Collectors;

/** An application of its own, beside the auction house in one server, that tells of the server's threads. */
@ApplicationScoped
@Path("threads")
public class Threads {
    /** The names of all that actor systems have, one a line. */
    @GET
    public String ofActorSystems() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("lakon."))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @ApplicationPath("api")
    public static class Api extends Application {}
}
