// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.ActorSystemSetup;
import io.lakon.actor.Extension;
import io.lakon.actor.ExtensionId;
import io.lakon.actor.ExtensionSetup;
import io.lakon.actor.Setup;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The extensions of one system. Whoever comes second waits for the first, who may himself ask for other extensions. */
final class ExtensionRegistry {
    private final ActorSystem<?> system;
    private final ActorSystemSetup setup;
    private final ConcurrentMap<ExtensionId<?>, Making> extensions = new ConcurrentHashMap<>();

    private static final class Making extends CompletableFuture<Extension> {
        private volatile @Nullable Thread maker = Thread.currentThread(); // until it is made
    }

    ExtensionRegistry(ActorSystem<?> system, ActorSystemSetup setup) {
        this.system = system;
        this.setup = setup;
    }

    <T extends Extension> T register(ExtensionId<T> id) {
        Making made = new Making();
        Making known = extensions.putIfAbsent(id, made);
        if (known != null) {
            return join(id, known);
        }
        try {
            made.complete(Objects.requireNonNull(
                    make(id), () -> "Extension [" + id.getClass().getName() + "] was made as null"));
        } catch (RuntimeException | Error failure) {
            made.completeExceptionally(failure);
        } finally {
            made.maker = null;
        }
        return join(id, made);
    }

    private Extension make(ExtensionId<?> id) {
        for (Setup each : setup.setups().values()) {
            if (each instanceof ExtensionSetup<?> own && own.extId().equals(id)) {
                return own.createExtension().apply(system);
            }
        }
        return id.createExtension(system);
    }

    <T extends Extension> T get(ExtensionId<T> id) {
        Making known = extensions.get(id);
        if (known == null) {
            throw new IllegalArgumentException("Extension [" + id.getClass().getName() + "] is not registered with "
                    + system + ": register it with registerExtension");
        }
        return join(id, known);
    }

    boolean has(ExtensionId<?> id) {
        Making known = extensions.get(id);
        if (known != null) {
            join(id, known);
        }
        return known != null;
    }

    @SuppressWarnings("unchecked") // made by the id itself
    private static <T extends Extension> T join(ExtensionId<?> id, Making made) {
        if (made.maker == Thread.currentThread()) {
            throw new IllegalStateException("Extension [" + id.getClass().getName()
                    + "] is asked for while it is made, by what it is made of: it would wait for itself");
        }
        try {
            return (T) made.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) failed.getCause();
        }
    }
}
