// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.actor.StatusReply;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs the auction: opens lots, passes bids on to them, and remembers how they ended.
 *
 * <p>It is a bean, made by CDI when the application starts. The rest of the application knows it by its protocol:
 * {@code @Inject ActorRef<Auctioneer.Command>}.
 */
@Actor(value = "auctioneer", readiness = true)
public final class Auctioneer extends AbstractBehavior<Auctioneer.Command> {
    public sealed interface Command permits OpenLot, ListLots, FindLot, Bid, Noticed, Gone {}

    /** Opens a lot, for the usual time if none is given. */
    public record OpenLot(Item item, Optional<Duration> duration, ActorRef<LotDetails> replyTo) implements Command {}

    /** All lots, open and closed, in the order of their numbers. */
    public record ListLots(ActorRef<List<LotDetails>> replyTo) implements Command {}

    /** One lot, or {@link Refusal.UnknownLot}. */
    public record FindLot(int number, ActorRef<StatusReply<LotDetails>> replyTo) implements Command {}

    /** A bid on a lot. It is the lot that replies. */
    public record Bid(int number, Lot.PlaceBid bid) implements Command {}

    private record Noticed(Lot.Notice notice) implements Command {} // what a lot tells those who watch it

    private record Gone(int number) implements Command {} // the actor of a lot has stopped

    private final ActorBeans actors;
    private final Saleroom saleroom;
    private final Duration usualDuration;
    private final ActorRef<Lot.Notice> notices;

    private final Map<Integer, LotDetails> board = new TreeMap<>();
    private final Map<Integer, ActorRef<Lot.Command>> openLots = new HashMap<>();

    @Inject
    Auctioneer(
            ActorContext<Command> context,
            ActorBeans actors,
            Catalogue catalogue,
            Saleroom saleroom,
            @ConfigProperty(name = "auction.lot-duration") Duration usualDuration) {
        super(context);
        this.actors = actors;
        this.saleroom = saleroom;
        this.usualDuration = usualDuration;
        // Lots send a message of theirs; the adapter makes one of ours of it.
        this.notices = context.messageAdapter(Lot.Notice.class, Noticed::new);
        // Not announced: the house opens with these, before the first bidder has come in.
        catalogue.items().forEach(item -> open(item, usualDuration));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(OpenLot.class, this::onOpenLot)
                .onMessage(ListLots.class, this::onListLots)
                .onMessage(FindLot.class, this::onFindLot)
                .onMessage(Bid.class, this::onBid)
                .onMessage(Noticed.class, this::onNoticed)
                .onMessage(Gone.class, this::onGone)
                .build();
    }

    private Behavior<Command> onOpenLot(OpenLot command) {
        Lot.Notice opened = open(command.item(), command.duration().orElse(usualDuration));
        saleroom.announce(opened);
        command.replyTo().tell(opened.details());
        return this;
    }

    private Lot.Notice open(Item item, Duration duration) {
        int number = board.size() + 1;
        Instant closesAt = Instant.now().plus(duration).truncatedTo(ChronoUnit.MILLIS);
        LotDetails details = LotDetails.open(number, item, closesAt);
        ActorRef<Lot.Command> lot = getContext().spawn(Lot.create(actors, details, duration), "lot-" + number);
        getContext().watchWith(lot, new Gone(number));
        lot.tell(new Lot.Watch(notices));
        board.put(number, details);
        openLots.put(number, lot);
        return new Lot.Notice(details, lot);
    }

    private Behavior<Command> onListLots(ListLots command) {
        command.replyTo().tell(List.copyOf(board.values()));
        return this;
    }

    private Behavior<Command> onFindLot(FindLot command) {
        LotDetails lot = board.get(command.number());
        StatusReply<LotDetails> reply =
                lot == null ? StatusReply.error(new Refusal.UnknownLot(command.number())) : StatusReply.success(lot);
        command.replyTo().tell(reply);
        return this;
    }

    private Behavior<Command> onBid(Bid command) {
        ActorRef<Lot.Command> lot = openLots.get(command.number());
        if (lot == null) {
            command.bid().replyTo().tell(StatusReply.error(whyNotOpen(command.number())));
        } else {
            lot.tell(command.bid());
        }
        return this;
    }

    private Refusal whyNotOpen(int number) {
        LotDetails lot = board.get(number);
        return lot == null ? new Refusal.UnknownLot(number) : new Refusal.LotClosed(lot);
    }

    private Behavior<Command> onNoticed(Noticed command) {
        LotDetails details = command.notice().details();
        board.put(details.number(), details);
        if (!details.isOpen()) {
            openLots.remove(details.number());
            // A message comes after every bid that we have passed on before; context.stop would overtake them.
            command.notice().lot().tell(new Lot.Leave());
        }
        return this;
    }

    /** Its last notice came before this, so a lot that is open still on the board has failed. */
    private Behavior<Command> onGone(Gone command) {
        board.computeIfPresent(command.number(), (number, lot) -> lot.isOpen() ? lot.withdrawn() : lot);
        openLots.remove(command.number());
        return this;
    }
}
