// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.actor.ActorRef;
import io.lakon.actor.function.Function;
import io.lakon.internal.ref.Envelope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The message adapters of one behaviour under test, and the one reference that all of them share. */
final class StubAdapters<T> {
    private final StubContext<T> context;
    private final Ref ref;
    private final Deque<Adapter<T>> lastRegisteredFirst = new ArrayDeque<>();

    /** How messages of a class become the behaviour's own. */
    private record Adapter<T>(Class<?> type, Function<Object, T> function) {}

    StubAdapters(StubContext<T> context) {
        this.context = context;
        this.ref = new Ref();
    }

    @SuppressWarnings("unchecked") // the class is checked before the function is called
    <U> ActorRef<U> register(Class<U> type, Function<U, T> function) {
        lastRegisteredFirst.removeIf(adapter -> adapter.type == type);
        lastRegisteredFirst.addFirst(new Adapter<>(type, (Function<Object, T>) function));
        return (ActorRef<U>) ref;
    }

    private @Nullable T adapt(Object foreign) throws Exception {
        for (Adapter<T> each : lastRegisteredFirst) {
            if (each.type.isInstance(foreign)) {
                return each.function.apply(foreign);
            }
        }
        throw new IllegalArgumentException("No message adapter of " + context.getSelf() + " takes ["
                + foreign.getClass().getName() + "]; there are some for "
                + lastRegisteredFirst.stream().map(each -> each.type.getName()).toList());
    }

    /** Stands for the behaviour in the eyes of those who speak another protocol. */
    @SuppressWarnings("serial") // see InternalRef
    private final class Ref extends StubRef<Object> {
        Ref() {
            super(context.self()
                    .path()
                    .child("$adapter")
                    .withUid(context.self().path().uid()));
        }

        @Override
        public void tell(Object message) {
            Objects.requireNonNull(message, "message");
            context.later(() -> adapt(message));
        }

        @Override
        public void deliver(Envelope envelope) {
            tell(Envelope.content(envelope));
        }
    }
}
