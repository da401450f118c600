// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Mailboxes and signals. */
class PushTimeoutTest {
    private static final String SETTINGS = """
            patient { mailbox-type = bounded, mailbox-capacity = 1, mailbox-push-timeout-time = 1 day }
            hasty { mailbox-type = bounded, mailbox-capacity = 1, mailbox-push-timeout-time = 1 ns }
            akkas-patient {
              mailbox-type = "akka.dispatch.BoundedMailbox"
              mailbox-capacity = 1
              mailbox-push-timeout-time = 1 day
            }
            akkas-non-blocking {
              mailbox-type = "akka.dispatch.NonBlockingBoundedMailbox"
              mailbox-capacity = 1
              mailbox-push-timeout-time = 1 day
            }
            pinned { type = PinnedDispatcher }
            light { executor = virtual-thread-executor }
            lakon.actor.bounded-mailbox.mailbox-push-timeout-time = 1 day
            """;

    @RegisterExtension
    final Lab lab = Lab.create(SETTINGS);

    private final Probe<Object> probe = lab.probe();
    private final Gate gate = new Gate();

    private static MailboxSelector mailbox(String path) {
        return MailboxSelector.fromConfig(path);
    }

    /** An actor that stands at the gate, behind a mailbox with one message in it, which is all that it takes. */
    private ActorRef<Object> full(Props mailbox) {
        ActorRef<Object> actor = lab.spawn(
                Behaviors.receiveMessage(message -> {
                    if (message.equals("wait")) {
                        gate.pass();
                    } else if (message.equals("stop")) {
                        return Behaviors.stopped();
                    } else {
                        probe.ref().tell(message);
                    }
                    return Behaviors.same();
                }),
                "actor",
                mailbox);
        actor.tell("wait");
        gate.awaitArrival();
        actor.tell("a");
        return actor;
    }

    /** A thread of the application's own that tells something, and waits for that. */
    private static Thread waiting(Runnable telling) {
        Thread sender = new Thread(telling);
        sender.start();
        Lab.awaitTrue(() -> sender.getState() == Thread.State.TIMED_WAITING);
        return sender;
    }

    private static Stream<Props> patient() {
        return Stream.of(mailbox("patient"), mailbox("akkas-patient"), MailboxSelector.bounded(1));
    }

    @ParameterizedTest
    @MethodSource("patient")
    void aThreadOfTheApplicationWaitsForRoom(Props mailbox) {
        ActorRef<Object> actor = full(mailbox);
        waiting(() -> actor.tell("b"));

        gate.open();

        probe.expect("a", "b");
    }

    @Test
    void whatOneThreadTellsKeepsItsOrder() {
        ActorRef<Object> actor = full(mailbox("patient"));
        waiting(() -> {
            for (int i = 0; i < 100; i++) {
                actor.tell(i);
            }
        });

        gate.open();

        probe.expect("a");
        for (int i = 0; i < 100; i++) {
            probe.expect(i);
        }
    }

    @Test
    void whenTheTimeIsOverTheMessageIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("hasty"));

        actor.tell("b");

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        gate.open();
    }

    @Test
    void whoIsInterruptedDropsItsMessageAndStaysInterrupted() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("patient"));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread sender = waiting(() -> {
            actor.tell("b");
            interrupted.complete(Thread.currentThread().isInterrupted());
        });

        sender.interrupt();

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        assertThat(Lab.await(interrupted)).isTrue();
        gate.open();
    }

    @Test
    void whatWaitsWhenTheActorStopsBecomesADeadLetter() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = lab.spawn(
                Behaviors.receiveMessage(message -> {
                    gate.pass();
                    return Behaviors.stopped();
                }),
                "actor",
                mailbox("patient"));
        actor.tell("wait");
        gate.awaitArrival();
        actor.tell("a");
        waiting(() -> actor.tell("b"));

        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("a");
        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("b");
    }

    @Test
    void aMailboxThatNeverBlocksDoesNotWaitWhateverTheTimeoutSays() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("akkas-non-blocking"));

        actor.tell("b");

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        gate.open();
    }

    // Who does not wait.

    @ParameterizedTest
    @ValueSource(
            strings = {"lakon.actor.default-dispatcher", "lakon.actor.default-blocking-io-dispatcher", "pinned", "light"
            })
    void anActorDoesNotWait(String dispatcher) {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("patient"));
        ActorRef<Deed> sender = lab.spawn(Deed.actor(), "sender", DispatcherSelector.fromConfig(dispatcher));

        sender.tell(context -> {
            actor.tell("b");
            return Behaviors.same();
        });

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        gate.open();
    }

    @Test
    void theGuardianDoesNotWaitThoughItStartsOnAThreadOfTheApplication() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("patient"));

        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.setup(context -> {
                    actor.tell("b");
                    return Behaviors.stopped();
                }),
                "other",
                BootstrapSetup.create(ConfigFactory.load()).withGuardianOnCaller());

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        gate.open();
        Lab.await(system.getWhenTerminated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lakon.actor.default-dispatcher", "lakon.actor.default-blocking-io-dispatcher", "pinned"})
    void aDispatchersThreadDoesNotWait(String dispatcher) {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = full(mailbox("patient"));
        Executor executor = lab.system().dispatchers().lookup(DispatcherSelector.fromConfig(dispatcher));

        executor.execute(() -> actor.tell("b"));

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
        gate.open();
    }

    @RegisterExtension
    final Lab inRealTime = Lab.create(SETTINGS + "lakon.scheduler.implementation = \"\"");

    @Test
    void theSchedulersThreadDoesNotWait() {
        Probe<AllDeadLetters> reports = inRealTime.reports();
        ActorRef<Deed> actor = inRealTime.spawn(Deed.actor(), "actor", mailbox("patient"));
        actor.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();
        actor.tell(context -> Behaviors.same());
        Deed late = context -> Behaviors.same();

        inRealTime.system().scheduler().scheduleOnce(Duration.ZERO, () -> actor.tell(late), Runnable::run);

        assertThat(reports.next(Dropped.class).message()).isEqualTo(late);
        gate.open();
    }
}
