// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import io.lakon.actor.ActorRef;
import io.lakon.cdi.ServiceListing;
import io.lakon.tck.Journal;
import io.lakon.tck.Waiting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** What a client may ask for. */
@Path("till")
@RequestScoped
public class TillResource {
    @Inject
    SessionCart sessionCart;

    @Inject
    Cart cart;

    @Inject
    Journal journal;

    public TillResource() {}

    /** Has the bean of this session pay; what came to the actor. */
    @POST
    @Path("pay")
    public String pay(String amount) {
        sessionCart.pay(amount);
        return journal.next();
    }

    /** How often the bean of this session has been activated. */
    @GET
    @Path("activations")
    public int activations() {
        return sessionCart.activations();
    }

    @GET
    @Path("reference")
    public String reference() {
        return Passivated.write(cart.cashier);
    }

    /** Tells a reference of another run something; how many dead letters that makes. */
    @POST
    @Path("dead-letters")
    @SuppressWarnings("unchecked") // it was written by the method above
    public long deadLetters(String reference) {
        long before = cart.system.inspect().deadLetters();
        ((ActorRef<String>) Passivated.read(reference)).tell("5 €");
        return cart.system.inspect().deadLetters() - before;
    }

    @GET
    @Path("listing")
    public String listing() {
        return Passivated.write(cart.tills);
    }

    /** Who is in a listing of another run. */
    @POST
    @Path("first-listed")
    public String firstListed(String listing) {
        Object first = Waiting.await(((ServiceListing<?>) Passivated.read(listing)).await(Waiting.PATIENCE));
        return first == cart.cashier ? "the successor" : first.toString();
    }

    /** Where the resources are. */
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
