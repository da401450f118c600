// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Lives as long as the application, behind a proxy; injected in all three ways. */
@ApplicationScoped
public class Office {
    private final ActorRef<Greeter.Command> ofConstructor;

    @Inject
    ActorRef<Greeter.Command> greeter;

    private ActorRef<Greeter.Command> ofInitializer;

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    Office() {
        ofConstructor = null;
        ofInitializer = null;
    }

    @Inject
    @SuppressWarnings("NullAway")
    Office(ActorRef<Greeter.Command> greeter) {
        ofConstructor = greeter;
    }

    @Inject
    void initialize(ActorRef<Greeter.Command> injected) {
        ofInitializer = injected;
    }

    ActorRef<Greeter.Command> greeter() {
        return greeter;
    }

    ActorRef<Greeter.Command> ofConstructor() {
        return ofConstructor;
    }

    ActorRef<Greeter.Command> ofInitializer() {
        return ofInitializer;
    }

    /** Asks in a request context, which not every container has around a test. */
    @ActivateRequestContext
    public <V> V during(Supplier<V> question) {
        return question.get();
    }
}
