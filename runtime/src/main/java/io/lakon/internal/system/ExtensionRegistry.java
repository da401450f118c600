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

/** The extensions of one system. Whoever comes second waits for the first, who may himself ask for other extensions. */
final class ExtensionRegistry {
    private final ActorSystem<?> system;
    private final ActorSystemSetup setup;
    private final ConcurrentMap<ExtensionId<?>, CompletableFuture<Extension>> extensions = new ConcurrentHashMap<>();

    ExtensionRegistry(ActorSystem<?> system, ActorSystemSetup setup) {
        this.system = system;
        this.setup = setup;
    }

    <T extends Extension> T register(ExtensionId<T> id) {
        CompletableFuture<Extension> made = new CompletableFuture<>();
        CompletableFuture<Extension> known = extensions.putIfAbsent(id, made);
        if (known != null) {
            return join(known);
        }
        try {
            made.complete(Objects.requireNonNull(
                    make(id), () -> "Extension [" + id.getClass().getName() + "] was made as null"));
        } catch (RuntimeException | Error failure) {
            made.completeExceptionally(failure);
        }
        return join(made);
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
        CompletableFuture<Extension> known = extensions.get(id);
        if (known == null) {
            throw new IllegalArgumentException("Extension [" + id.getClass().getName() + "] is not registered with "
                    + system + ": register it with registerExtension");
        }
        return join(known);
    }

    boolean has(ExtensionId<?> id) {
        CompletableFuture<Extension> known = extensions.get(id);
        if (known != null) {
            join(known);
        }
        return known != null;
    }

    @SuppressWarnings("unchecked") // made by the id itself
    private static <T extends Extension> T join(CompletableFuture<Extension> made) {
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
