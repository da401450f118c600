// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import jakarta.inject.Inject;

/**
 * Values what people bring in, with the help of an {@link Appraiser} who does not always keep his nerve.
 *
 * <p>It does not catch what he throws: it lets itself fail, and its supervisor starts it again, as a new instance. The
 * fourth failure within a minute is one too many, and stops it. Whoever asked in vain may ask again.
 *
 * <p>Because of {@code readiness}, the application is not ready without it: see {@code lakon-guardian} in
 * {@code /health/ready}. Where it runs is said in {@code application.conf}.
 */
@Actor(value = "valuer", readiness = true)
@Supervised(on = Appraiser.AppraisalException.class, strategy = Strategy.RESTART, maxRestarts = 3, within = "1m")
public final class Valuer extends AbstractBehavior<Valuer.Command> {
    public sealed interface Command permits Appraise {}

    public record Appraise(String description, ActorRef<Estimate> replyTo) implements Command {}

    /** @param valuation counts since the valuer was started, or started again */
    public record Estimate(Money value, int valuation) {}

    private final Appraiser appraiser;
    private int valuations;

    @Inject
    Valuer(ActorContext<Command> context, Appraiser appraiser) {
        super(context);
        this.appraiser = appraiser;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onMessage(Appraise.class, this::onAppraise).build();
    }

    private Behavior<Command> onAppraise(Appraise command) {
        Money value = appraiser.appraise(command.description());
        valuations++;
        command.replyTo().tell(new Estimate(value, valuations));
        return this;
    }
}
