// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.actor.StashBuffer;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * A teller that has accounts transfer money to others, all at once. An account that waits for the other one stashes what comes
 * meanwhile. The size is how many transfers there are.
 */
public final class BankTransaction implements Program {
    private static final int ACCOUNTS = 1000;
    private static final long CAPITAL = 1_000_000; // of each account

    private sealed interface Command permits Transfer, Deposit, Deposited, Tell {}

    /** Money always goes to an account further on, so that no two wait for each other. */
    private record Transfer(long amount, ActorRef<Command> to, ActorRef<Report> replyTo) implements Command {}

    private record Deposit(long amount, ActorRef<Command> replyTo) implements Command {}

    private record Deposited() implements Command {}

    private record Tell(ActorRef<Report> replyTo) implements Command {}

    private sealed interface Report permits Transferred, Balance {}

    private record Transferred() implements Report {}

    private record Balance(long amount) implements Report {}

    @Override
    public List<Figure> run(int transfers) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) ->
                guardian.spawn(Behaviors.<Report>setup(own -> new Teller(own, transfers, result)), "teller"));
        Check.that("money", run.result(), ACCOUNTS * CAPITAL);
        return List.of(Figure.rate("transfers", transfers, run.nanos()));
    }

    private static final class Teller extends AbstractBehavior<Report> {
        private final CompletableFuture<Long> result;
        private final List<ActorRef<Command>> accounts = new ArrayList<>();
        private int transfersLeft;
        private int balancesLeft = ACCOUNTS;
        private long money;

        Teller(ActorContext<Report> context, int transfers, CompletableFuture<Long> result) {
            super(context);
            this.result = result;
            transfersLeft = transfers;
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts.add(context.spawn(Account.create(transfers), "account-" + i));
            }
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < transfers; i++) {
                int from = random.nextInt(ACCOUNTS / 10 * 8);
                int to = random.nextInt(from + 1, ACCOUNTS);
                accounts.get(from).tell(new Transfer(random.nextInt(1, 1000), accounts.get(to), context.getSelf()));
            }
        }

        @Override
        public Receive<Report> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Transferred.class, this::onTransferred)
                    .onMessage(Balance.class, this::onBalance)
                    .build();
        }

        private Behavior<Report> onTransferred(Transferred transferred) {
            transfersLeft--;
            if (transfersLeft == 0) {
                accounts.forEach(each -> each.tell(new Tell(getContext().getSelf())));
            }
            return this;
        }

        private Behavior<Report> onBalance(Balance balance) {
            money += balance.amount;
            balancesLeft--;
            if (balancesLeft == 0) {
                result.complete(money);
            }
            return this;
        }
    }

    private static final class Account {
        private final ActorContext<Command> context;
        private final StashBuffer<Command> stash;
        private final Behavior<Command> open = Behaviors.receive(Command.class)
                .onMessage(Transfer.class, this::onTransfer)
                .onMessage(Deposit.class, this::onDeposit)
                .onMessage(Tell.class, this::onTell)
                .build();
        private long balance = CAPITAL;

        private Account(ActorContext<Command> context, StashBuffer<Command> stash) {
            this.context = context;
            this.stash = stash;
        }

        static Behavior<Command> create(int transfers) {
            return Behaviors.setup(
                    context -> Behaviors.withStash(2 * transfers, stash -> new Account(context, stash).open));
        }

        private Behavior<Command> onTransfer(Transfer transfer) {
            balance -= transfer.amount;
            transfer.to.tell(new Deposit(transfer.amount, context.getSelf()));
            return waiting(transfer);
        }

        private Behavior<Command> onDeposit(Deposit deposit) {
            balance += deposit.amount;
            deposit.replyTo.tell(new Deposited());
            return Behaviors.same();
        }

        private Behavior<Command> onTell(Tell tell) {
            tell.replyTo.tell(new Balance(balance));
            return Behaviors.same();
        }

        private Behavior<Command> waiting(Transfer transfer) {
            return Behaviors.receive(Command.class)
                    .onMessage(Deposited.class, deposited -> {
                        transfer.replyTo.tell(new Transferred());
                        return stash.unstashAll(open);
                    })
                    .onAnyMessage(other -> {
                        stash.stash(other);
                        return Behaviors.same();
                    })
                    .build();
        }
    }
}
