// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.actor.StatusReply;
import io.lakon.actor.TimerScheduler;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One lot under the hammer: takes bids until its time is over, and keeps those who watch it informed.
 *
 * <p>Any number of clients bid at once, and yet there is no lock here: an actor handles one message at a time.
 */
@Actor(autoStart = false) // the auctioneer starts one for each lot
public final class Lot extends AbstractBehavior<Lot.Command> {
    public sealed interface Command permits PlaceBid, Watch, Close, Leave {}

    /** Replies with the lot as the bid has left it, or with a {@link Refusal}. */
    public record PlaceBid(String bidder, Money amount, ActorRef<StatusReply<LotDetails>> replyTo) implements Command {}

    /** Tells {@code watcher} how the lot stands: now, after every bid, and when it is closed. */
    public record Watch(ActorRef<Notice> watcher) implements Command {}

    private record Close() implements Command {} // sent by our own timer: nobody else can make one

    /** Nobody will bid any more: the actor of a closed lot may stop. */
    record Leave() implements Command {}

    /** How a lot stands, and the actor to bid at. */
    public record Notice(LotDetails details, ActorRef<Command> lot) {}

    private final Money increment;
    private final Set<ActorRef<Notice>> watchers = new LinkedHashSet<>();
    private LotDetails details;

    /**
     * The behaviour of a lot that closes after {@code duration}.
     *
     * <p>What is particular to one lot is passed by hand, and so are the timers of its actor; CDI adds the rest.
     */
    static Behavior<Command> create(ActorBeans actors, LotDetails details, Duration duration) {
        return Behaviors.withTimers(timers -> actors.behavior(Lot.class, timers, details, duration));
    }

    @Inject
    Lot(
            ActorContext<Command> context,
            TimerScheduler<Command> timers,
            LotDetails details,
            Duration duration,
            @ConfigProperty(name = "auction.minimum-increment") Money increment) {
        super(context);
        this.details = details;
        this.increment = increment;
        timers.startSingleTimer(new Close(), duration);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(PlaceBid.class, this::onPlaceBid)
                .onMessage(Watch.class, this::onWatch)
                .onMessage(Close.class, close -> onClose())
                .build();
    }

    private Behavior<Command> onPlaceBid(PlaceBid bid) {
        if (bid.amount().isLessThan(details.minimumBid())) {
            bid.replyTo().tell(StatusReply.error(new Refusal.BidTooLow(details, bid.amount())));
            return this;
        }
        details = details.withBid(bid.bidder(), bid.amount(), increment);
        tellWatchers();
        bid.replyTo().tell(StatusReply.success(details));
        return this;
    }

    private Behavior<Command> onWatch(Watch watch) {
        watchers.add(watch.watcher());
        watch.watcher().tell(notice());
        return this;
    }

    private Behavior<Command> onClose() {
        details = details.closed();
        getContext().getLog().info("Lot {} is closed: {}, {}", details.number(), details.status(), details.price());
        tellWatchers();
        return closed();
    }

    /** Bids may still be on their way here, so the actor does not stop before it is told that there are no more. */
    private Behavior<Command> closed() {
        return Behaviors.receive(Command.class)
                .onMessage(PlaceBid.class, this::refuse)
                .onMessage(Watch.class, this::onWatch)
                .onMessage(Leave.class, leave -> Behaviors.stopped())
                .build();
    }

    private Behavior<Command> refuse(PlaceBid bid) {
        bid.replyTo().tell(StatusReply.error(new Refusal.LotClosed(details)));
        return Behaviors.same();
    }

    private void tellWatchers() {
        Notice notice = notice();
        watchers.forEach(watcher -> watcher.tell(notice));
    }

    private Notice notice() {
        return new Notice(details, getContext().getSelf());
    }
}
