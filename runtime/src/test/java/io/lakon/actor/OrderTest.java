// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Order. */
class OrderTest {
    private static final int MESSAGES = 10_000;
    private static final int SENDERS = 4;

    @RegisterExtension
    final Lab lab = Lab.create("lakon.actor.default-dispatcher.throughput = 5");

    private final Probe<Object> probe = lab.probe();

    private record Numbered(int sender, int number) {}

    /** Tells the probe what was the number of each sender's last message, once all have come, or the first gap. */
    private Behavior<Numbered> counting() {
        return Behaviors.setup(context -> {
            Map<Integer, Integer> last = new HashMap<>();
            int[] left = {SENDERS * MESSAGES};
            return Behaviors.receiveMessage(message -> {
                int expected = last.merge(message.sender, 1, Integer::sum);
                if (message.number != expected) {
                    probe.ref().tell(message + " came where " + expected + " was expected");
                }
                if (--left[0] == 0) {
                    probe.ref().tell(Map.copyOf(last));
                }
                return Behaviors.same();
            });
        });
    }

    private static void send(int sender, ActorRef<Numbered> to) {
        for (int number = 1; number <= MESSAGES; number++) {
            to.tell(new Numbered(sender, number));
        }
    }

    private static Map<Integer, Integer> all() {
        Map<Integer, Integer> last = new HashMap<>();
        IntStream.range(0, SENDERS).forEach(sender -> last.put(sender, MESSAGES));
        return last;
    }

    @Test
    void messagesOfOneThreadArriveInTheOrderSentWhateverOthersSend() throws InterruptedException {
        ActorRef<Numbered> actor = lab.spawn(counting());

        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            Thread thread = new Thread(() -> send(sender, actor));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        probe.expect(all());
    }

    @Test
    void messagesOfOneActorArriveInTheOrderSentThoughItsTurnsAreOnManyThreads() {
        ActorRef<Numbered> actor = lab.spawn(counting());

        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            ActorRef<Integer> counter = lab.spawn(Behaviors.receive((context, number) -> {
                actor.tell(new Numbered(sender, number));
                if (number < MESSAGES) {
                    context.getSelf().tell(number + 1);
                }
                return Behaviors.same();
            }));
            counter.tell(1);
        }

        probe.expect(all());
    }

    @Test
    void signalsComeBeforeTheMessagesThatAreWaiting() {
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Deed> child = Deed.inside(parent, context -> context.spawn(Deed.actor(probe.ref()), "child"));
        child.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();
        child.tell(context -> {
            probe.ref().tell("the message");
            return Behaviors.same();
        });

        Deed.inside(parent, context -> {
            context.stop(child);
            return "sent after the message";
        });
        gate.open();

        probe.awaitEnd(child, PostStop.instance());
        assertThat(lab.system().inspect().deadLetters()).isOne();
    }
}
