// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.applications;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import io.lakon.tck.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.stream.Collectors;

/** What a client may ask for. */
@Path("counter")
@RequestScoped
public class CounterResource {
    @Inject
    ActorRef<Counter.Command> counter;

    @Inject
    @Service("counters")
    ServiceListing<Counter.Command> counters;

    @Inject
    ActorSystem<?> system;

    public CounterResource() {}

    private Counter.State state() {
        return Waiting.await(
                AskPattern.<Counter.Command, Counter.State>ask(counter, Counter.Look::new, Waiting.PATIENCE));
    }

    @GET
    @Path("add")
    public void add() {
        counter.tell(new Counter.Add());
    }

    @GET
    @Path("total")
    public int total() {
        return state().total();
    }

    @GET
    @Path("motto")
    public String motto() {
        return state().motto();
    }

    @GET
    @Path("thread")
    public String thread() {
        return state().thread();
    }

    @GET
    @Path("system")
    public String system() {
        return system.name();
    }

    /** All counters that are listed, once one is. */
    @GET
    @Path("listed")
    public String listed() {
        Waiting.await(counters.await(Waiting.PATIENCE));
        return counters.instances().stream()
                .map(each -> each.path().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Where the resources are. */
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
