// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.Serializable;
import java.util.concurrent.CompletionStage;

/** Whatever a request may come to, and be greeted by. */
public final class Reception {
    private Reception() {}

    private static CompletionStage<String> greet(ActorRef<Greeter.Command> greeter, String who) {
        return AskPattern.ask(greeter, replyTo -> new Greeter.Greet(who, replyTo), Waiting.PATIENCE);
    }

    /** A servlet. */
    @WebServlet("/servlet")
    public static class Servlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Inject
        transient ActorRef<Greeter.Command> greeter;

        public Servlet() {}

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(Waiting.await(greet(greeter, "servlet")));
        }
    }

    /** A filter that answers by itself. */
    @WebFilter("/filter")
    public static class Filter extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Inject
        transient ActorRef<Greeter.Command> greeter;

        public Filter() {}

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
            response.getWriter().print(Waiting.await(greet(greeter, "filter")));
        }
    }

    /** A resource with a field, and a bean of each scope. */
    @Path("field")
    @RequestScoped
    public static class FieldResource {
        @Inject
        ActorRef<Greeter.Command> greeter;

        public FieldResource() {}

        @GET
        public String get() {
            return Waiting.await(greet(greeter, "field"));
        }
    }

    /** A resource that lives as long as the application. */
    @Path("application-scoped")
    @ApplicationScoped
    public static class ApplicationScopedResource {
        @Inject
        ActorRef<Greeter.Command> greeter;

        public ApplicationScopedResource() {}

        @GET
        public String get() {
            return Waiting.await(greet(greeter, "application-scoped"));
        }
    }

    /** A resource with a constructor. */
    @Path("constructor")
    @RequestScoped
    public static class ConstructorResource {
        private final ActorRef<Greeter.Command> greeter;

        /** For the proxy. */
        @SuppressWarnings("NullAway")
        public ConstructorResource() {
            greeter = null;
        }

        @Inject
        public ConstructorResource(ActorRef<Greeter.Command> greeter) {
            this.greeter = greeter;
        }

        @GET
        public String get() {
            return Waiting.await(greet(greeter, "constructor"));
        }
    }

    /** Lives as long as one session, and may be passivated. */
    @SessionScoped
    @SuppressWarnings("serial") // what is injected is serialisable, though its type does not say so
    public static class Guest implements Serializable {
        private static final long serialVersionUID = 1L;

        @Inject
        ActorRef<Greeter.Command> greeter;

        public Guest() {}

        CompletionStage<String> greet() {
            return Reception.greet(greeter, "session-scoped");
        }
    }

    /** A resource with a bean of the session. */
    @Path("session-scoped")
    @RequestScoped
    public static class SessionResource {
        @Inject
        Guest guest;

        public SessionResource() {}

        @GET
        public CompletionStage<String> get() {
            return guest.greet();
        }
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
