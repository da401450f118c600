// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.transaction;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.inject.Inject;

/** An actor whose handlers call transactional methods. */
@Actor
@Supervised
public class Teller extends AbstractBehavior<Teller.Command> {
    public sealed interface Command permits Look, Book, Misbook {}

    /** Replies with the status of the handler's own transaction. */
    public record Look(ActorRef<Integer> replyTo) implements Command {}

    /** Replies with what was seen of transactions before, during, and after one. */
    public record Book(ActorRef<Seen> replyTo) implements Command {}

    /** Lets the failure of a transactional method pass, and replies with how its transaction ended. */
    public record Misbook(ActorRef<Integer> replyTo) implements Command {}

    /** Statuses of transactions. */
    public record Seen(int before, int during, int end, int after) {}

    private final Ledger ledger;

    @Inject
    Teller(ActorContext<Command> context, Ledger ledger) {
        super(context);
        this.ledger = ledger;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Look.class, this::onLook)
                .onMessage(Book.class, this::onBook)
                .onMessage(Misbook.class, this::onMisbook)
                .build();
    }

    private Behavior<Command> onLook(Look look) {
        look.replyTo().tell(ledger.status());
        return this;
    }

    private Behavior<Command> onBook(Book book) {
        int before = ledger.status();
        int[] end = new int[1];
        int during = ledger.book(status -> end[0] = status);
        book.replyTo().tell(new Seen(before, during, end[0], ledger.status()));
        return this;
    }

    private Behavior<Command> onMisbook(Misbook misbook) {
        ledger.misbook(status -> misbook.replyTo().tell(status));
        return this;
    }

    /** The same, where handlers may block. */
    @Actor(dispatcher = "lakon.actor.default-blocking-io-dispatcher")
    @Supervised
    public static class BlockingTeller extends Teller {
        @Inject
        BlockingTeller(ActorContext<Command> context, Ledger ledger) {
            super(context, ledger);
        }
    }
}
