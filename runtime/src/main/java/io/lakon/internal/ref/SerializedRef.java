// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorRefResolver;
import io.lakon.actor.spi.CurrentActorSystem;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Java serialisation writes in the place of a reference.
 *
 * <p>It is read into a reference of the system that the stream knows of; or else of the application that the thread works for.
 * There is no registry of running systems to look in, which would be static, mutable, and shared by whoever shares the class;
 * and a session that outlived its application would not find its system there.
 */
final class SerializedRef implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String format;
    private transient @Nullable ActorRef<?> ref;

    SerializedRef(String format) {
        this.format = format;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        try {
            ref = resolver(in).resolveActorRef(format);
        } catch (RuntimeException | ServiceConfigurationError failure) {
            throw refused(failure.getMessage(), failure);
        }
    }

    private ActorRefResolver resolver(ObjectInputStream in) throws InvalidObjectException {
        if (in instanceof RefInputStream ours) {
            return ours.resolver();
        }
        return Stream.of(
                        SerializedRef.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> ServiceLoader.load(CurrentActorSystem.class, loader).stream())
                .flatMap(service -> service.get().find().stream())
                .findFirst()
                .map(ActorRefResolver::get)
                .orElseThrow(() -> refused(
                        "nothing says in which actor system; read it by ActorRefResolver.get(system).objectInputStream(in)",
                        null));
    }

    private InvalidObjectException refused(@Nullable String why, @Nullable Throwable cause) {
        InvalidObjectException refusal =
                new InvalidObjectException("The reference [" + format + "] cannot be read: " + why);
        refusal.initCause(cause);
        return refusal;
    }

    private Object readResolve() {
        return Objects.requireNonNull(ref);
    }
}
