// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import java.util.ArrayList;
import java.util.List;

/**
 * A bidder who sits in the saleroom: bids on every new lot of the kind it collects, up to its limit.
 *
 * <p>An actor class without any CDI; {@link HouseBidders} makes actors of it.
 */
public final class Bidder extends AbstractBehavior<Bidder.Command> {
    public sealed interface Command permits LotOpened, Introduce, Noticed {}

    /** There is a new lot. */
    public record LotOpened(Lot.Notice notice) implements Command {}

    /** Who are you, and what have you bought? */
    public record Introduce(ActorRef<Profile> replyTo) implements Command {}

    private record Noticed(Lot.Notice notice) implements Command {} // what a lot tells those who watch it

    /** @param bought the numbers of the lots bought */
    public record Profile(String name, String collects, Money limit, List<Integer> bought) {}

    private final String name;
    private final String collects;
    private final Money limit;
    private final ActorRef<Lot.Notice> notices;
    private final List<Integer> bought = new ArrayList<>();

    public static Behavior<Command> create(String name, String collects, Money limit) {
        return Behaviors.setup(context -> new Bidder(context, name, collects, limit));
    }

    private Bidder(ActorContext<Command> context, String name, String collects, Money limit) {
        super(context);
        this.name = name;
        this.collects = collects;
        this.limit = limit;
        this.notices = context.messageAdapter(Lot.Notice.class, Noticed::new);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(LotOpened.class, this::onLotOpened)
                .onMessage(Introduce.class, this::onIntroduce)
                .onMessage(Noticed.class, this::onNoticed)
                .build();
    }

    private Behavior<Command> onLotOpened(LotOpened opened) {
        Lot.Notice notice = opened.notice();
        if (notice.details().item().category().equals(collects)) {
            notice.lot().tell(new Lot.Watch(notices));
        }
        return this;
    }

    private Behavior<Command> onNoticed(Noticed command) {
        LotDetails lot = command.notice().details();
        boolean leads = lot.leader().filter(name::equals).isPresent();
        if (!lot.isOpen()) {
            if (leads) bought.add(lot.number());
        } else if (!leads && !limit.isLessThan(lot.minimumBid())) {
            bid(command.notice().lot(), lot.minimumBid());
        }
        return this;
    }

    /** Wants no reply: whatever comes of this bid, or of a faster one, is in the next notice. */
    private void bid(ActorRef<Lot.Command> lot, Money amount) {
        lot.tell(new Lot.PlaceBid(name, amount, getContext().getSystem().ignoreRef()));
    }

    private Behavior<Command> onIntroduce(Introduce command) {
        command.replyTo().tell(new Profile(name, collects, limit, List.copyOf(bought)));
        return this;
    }
}
