// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.supervision;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.Receive;
import io.lakon.tck.Journal;

/** Fails of whatever it is told. */
public abstract class Patient extends AbstractBehavior<Throwable> {
    private final Journal journal;
    private int messages;

    protected Patient(ActorContext<Throwable> context, Journal journal) {
        super(context);
        this.journal = journal;
    }

    @Override
    public Receive<Throwable> createReceive() {
        return newReceiveBuilder()
                .onMessage(Throwable.class, this::onFailure)
                .onSignal(PostStop.class, signal -> stopped(journal))
                .build();
    }

    private Behavior<Throwable> onFailure(Throwable failure) throws Exception {
        messages++;
        return fail(failure, messages, journal);
    }

    /** One that is no class. */
    static Behavior<Throwable> behavior(Journal journal) {
        return Behaviors.setup(context -> Behaviors.receive(Throwable.class)
                .onMessage(Throwable.class, failure -> fail(failure, 1, journal))
                .onSignal(PostStop.class, signal -> stopped(journal))
                .build());
    }

    private static Behavior<Throwable> fail(Throwable failure, int messages, Journal journal) throws Exception {
        journal.note(String.valueOf(messages));
        if (failure instanceof Exception exception) {
            throw exception;
        }
        throw (Error) failure;
    }

    private static Behavior<Throwable> stopped(Journal journal) {
        journal.note("stopped");
        return Behaviors.same();
    }
}
