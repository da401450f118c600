// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: One at a time. */
class OneAtATimeTest {
    private static final int MESSAGES = 20_000;
    private static final int SENDERS = 4;

    @RegisterExtension
    final Lab lab = Lab.create("lakon.actor.default-dispatcher.throughput = 3");

    private final Probe<Object> probe = lab.probe();

    /** Its state is plain fields: whatever one turn wrote and the next did not see is missing in the sum. */
    private static final class Counter extends AbstractBehavior<Integer> {
        private final ActorRef<Object> probe;
        private final AtomicInteger inside = new AtomicInteger();
        private boolean alone = true;
        private int count;

        Counter(ActorContext<Integer> context, ActorRef<Object> probe) {
            super(context);
            this.probe = probe;
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().onAnyMessage(this::onNumber).build();
        }

        private Behavior<Integer> onNumber(int number) {
            alone &= inside.incrementAndGet() == 1;
            count += number;
            if (count == SENDERS * MESSAGES) {
                probe.tell(alone ? "one at a time" : "not one at a time");
            }
            inside.decrementAndGet();
            return this;
        }
    }

    @Test
    void anActorHandlesOneMessageAtATimeAndEachSeesWhatTheOneBeforeWrote() throws InterruptedException {
        ActorRef<Integer> counter = lab.spawn(Behaviors.setup(context -> new Counter(context, probe.ref())));

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Thread thread = new Thread(() -> {
                for (int j = 0; j < MESSAGES; j++) {
                    counter.tell(1);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        probe.expect("one at a time");
    }

    @Test
    void theSetupSeesWhatTheSpawningTurnWrote() {
        int[] written = {0};
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        parent.tell(context -> {
            written[0] = 7;
            context.spawnAnonymous(Behaviors.setup(child -> {
                probe.ref().tell(written[0]);
                return Behaviors.empty();
            }));
            return Behaviors.same();
        });

        probe.expect(7);
    }

    @Test
    void aSignalIsNotHandledWhileAMessageIs() {
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Deed> child = Deed.inside(parent, context -> context.spawn(Deed.actor(probe.ref()), "child"));
        child.tell(context -> {
            gate.pass();
            probe.ref().tell("the message is over");
            return Behaviors.same();
        });
        gate.awaitArrival();

        Deed.inside(parent, context -> {
            context.stop(child);
            return "sent";
        });
        gate.open();

        probe.expect("the message is over", PostStop.instance());
    }

    @Test
    void anAbstractBehaviorRefusesToServeTwoActors() {
        List<AbstractBehavior<Integer>> shared = new ArrayList<>();
        ActorRef<Integer> first = lab.spawn(Behaviors.setup(context -> {
            shared.add(new Counter(context, probe.ref()));
            probe.ref().tell("made");
            return shared.get(0);
        }));
        probe.expect("made");

        ActorRef<Integer> second = lab.spawn(shared.get(0));
        second.tell(1);

        probe.awaitEnd(second);
        assertThat(lab.inspect(first).status()).isEqualTo(ActorStatus.RUNNING);
    }
}
