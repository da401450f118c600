// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.function.Function;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The adapters of one actor, and the one reference that all of them share. */
final class MessageAdapters<T> {
    private final AdapterRef ref;
    private final Deque<Adapter<T>> lastRegisteredFirst = new ArrayDeque<>(2);

    /** How messages of a class become the actor's own. */
    private record Adapter<T>(Class<?> type, Function<Object, T> function) {}

    MessageAdapters(ActorLife<T> cell) {
        this.ref = new AdapterRef(cell.self());
    }

    InternalRef<?> ref() {
        return ref;
    }

    @SuppressWarnings("unchecked") // the class is checked before the function is called
    <U> InternalRef<U> register(Class<U> type, Function<U, T> function) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(function, "function");
        lastRegisteredFirst.removeIf(adapter -> adapter.type == type);
        lastRegisteredFirst.addFirst(new Adapter<>(type, (Function<Object, T>) function));
        return (InternalRef<U>) ref;
    }

    /** The actor's own message for {@code foreign}, or null if the adapter makes none. */
    @Nullable
    T adapt(Object foreign) throws Exception {
        for (Adapter<T> each : lastRegisteredFirst) {
            if (each.type.isInstance(foreign)) {
                return each.function.apply(foreign);
            }
        }
        throw new IllegalArgumentException("No message adapter of " + ref.target + " takes ["
                + foreign.getClass().getName() + "]; there are some for "
                + lastRegisteredFirst.stream().map(each -> each.type.getName()).toList());
    }

    /** A message of another protocol. */
    static final class Foreign extends CellEnvelope {
        private final Object message;

        private Foreign(Object message) {
            this.message = message;
        }

        @Override
        void openIn(ActorLife<?> actor) {
            actor.adapt(this, () -> actor.adapters().adapt(message));
        }

        @Override
        public Object message() {
            return message;
        }
    }

    /** A question whose message is of another protocol. */
    private static final class ForeignQuestion extends Question {
        private final Question question;
        private final Foreign message;

        ForeignQuestion(Question question) {
            this.question = question;
            this.message = new Foreign(question.message());
        }

        @Override
        public Object message() {
            return message;
        }

        @Override
        public ActorRef<?> sender() {
            return question.sender();
        }

        @Override
        public void begun() {
            question.begun();
        }

        @Override
        public void kept() {
            question.kept();
        }

        @Override
        public void failed(Throwable failure) {
            question.failed(failure);
        }

        @Override
        public void handled() {
            question.handled();
        }

        @Override
        public void dropped(String why) {
            question.dropped(why);
        }

        @Override
        public void unread() {
            question.unread();
        }

        @Override
        public void keptOut(String why) {
            question.keptOut(why);
        }
    }

    /** Stands for the actor in the eyes of those who speak another protocol; ends with it. */
    @SuppressWarnings("serial") // see InternalRef
    private static final class AdapterRef extends InternalRef<Object> {
        private final InternalRef<?> target;
        private final ActorPath path;

        AdapterRef(InternalRef<?> target) {
            this.target = target;
            this.path = target.path().child("$adapter").withUid(target.path().uid());
        }

        @Override
        public void tell(Object message) {
            target.deliver(new Foreign(Objects.requireNonNull(message, "message")));
        }

        @Override
        public void deliver(Envelope envelope) {
            target.deliver(envelope instanceof Question question ? new ForeignQuestion(question) : envelope);
        }

        @Override
        public void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
            target.watchedBy(watcher, watched);
        }

        @Override
        public void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
            target.unwatchedBy(watcher, watched);
        }

        @Override
        public void stop() {
            target.stop();
        }

        @Override
        public ActorPath path() {
            return path;
        }

        @Override
        public SystemServices services() {
            return target.services();
        }
    }
}
