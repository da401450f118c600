// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An actor with arguments of both kinds, mixed. */
@Actor(autoStart = false)
@Supervised
public class Lot extends AbstractBehavior<Lot.Command> {
    /** What lots are told. */
    public sealed interface Command permits Describe, Fail {}

    /** Asks what the lot is. */
    public record Describe(ActorRef<Description> replyTo) implements Command {}

    /** To be restarted. */
    public record Fail() implements Command {}

    /** What a lot is, and how many messages this instance of it has handled. */
    public record Description(String title, String details, int price, String currency, int fee, int messages) {}

    private final String title;
    private final String details;
    private final Currency currency;
    private final int price;
    private final int fee;
    private int messages;

    @Inject
    Lot(
            String title,
            ActorContext<Command> context,
            Currency currency,
            int price,
            String details,
            @ConfigProperty(name = "lots.fee") int fee) {
        super(context);
        this.title = title;
        this.details = details;
        this.currency = currency;
        this.price = price;
        this.fee = fee;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Describe.class, this::onDescribe)
                .onMessage(Fail.class, fail -> {
                    throw new IllegalStateException("as asked");
                })
                .build();
    }

    private Behavior<Command> onDescribe(Describe question) {
        messages++;
        question.replyTo().tell(new Description(title, details, price, currency.code(), fee, messages));
        return this;
    }
}
