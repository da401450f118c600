// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.health;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** Lets a client make the porter fail. */
@ApplicationScoped
@Path("drop")
public class PorterResource {
    @Inject
    ActorRef<Porter.Drop> porter;

    public PorterResource() {}

    @POST
    public void drop() {
        porter.tell(new Porter.Drop());
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
