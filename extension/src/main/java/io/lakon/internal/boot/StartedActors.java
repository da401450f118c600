// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorSnapshot.Failure;
import io.lakon.internal.definition.ActorDefinition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The actors that were started with the application, and what became of those that are no longer there. */
public final class StartedActors {
    private final List<Entry> entries;

    StartedActors(List<ActorDefinition> started) {
        entries = started.stream().map(Entry::new).toList();
    }

    public List<Entry> entries() {
        return entries;
    }

    /**
     * One of them. An actor that has stopped is gone from its system with all that was known of it: so its starts are counted
     * here, and its end is kept. Written on turns of actors, read by any thread.
     */
    public static final class Entry {
        private final ActorDefinition definition;
        private final AtomicLong starts = new AtomicLong();
        private volatile Optional<Departure> departure = Optional.empty();

        private Entry(ActorDefinition definition) {
            this.definition = definition;
        }

        public ActorDefinition definition() {
            return definition;
        }

        /** Whether it has run at all, so far as it is not still trying to. */
        public boolean hasStarted() {
            return starts.get() > 0;
        }

        public long restarts() {
            return Math.max(0, starts.get() - 1);
        }

        public Optional<Departure> departure() {
            return departure;
        }

        void started() {
            starts.incrementAndGet();
        }

        void departed(Optional<Failure> failure) {
            departure = Optional.of(new Departure(failure));
        }
    }

    /** The end of an actor: by a failure, or because it wanted to. */
    public record Departure(Optional<Failure> failure) {}
}
