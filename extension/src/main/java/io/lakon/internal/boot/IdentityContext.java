// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.spi.MessageContext;
import jakarta.enterprise.concurrent.ContextService;
import java.util.Optional;
import java.util.concurrent.Executor;

/** As whom a thread acts, by the container's default context service. */
final class IdentityContext implements MessageContext {
    static final String SERVICE = "java:comp/DefaultContextService";

    private final ContextService service;
    private final ClassLoader loader;

    private IdentityContext(ContextService service, ClassLoader loader) {
        this.service = service;
        this.loader = loader;
    }

    /** Looks for the service, on a thread of the container. */
    static Optional<MessageContext> find(ClassLoader loader) {
        return Jndi.find(SERVICE, ContextService.class).map(service -> new IdentityContext(service, loader));
    }

    // Not currentContextExecutor, which Jakarta Concurrency has only since 3.0.
    @Override
    public Snapshot capture() {
        Executor caller = service.createContextualProxy(Runnable::run, Executor.class);
        return handling -> caller.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader); // the service brings the sender's, and takes it back
            handling.run();
        });
    }

    @Override
    public String toString() {
        return "SECURITY";
    }
}
