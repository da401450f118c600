// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/** Semantics: Context of a message. */
class CleanThreadsTest {
    private static final ClassLoader OURS = new URLClassLoader(new URL[0]);
    private static final ClassLoader ANOTHER = new URLClassLoader(new URL[0]);

    /** One thread for all, so that whatever is left on it is found. */
    @RegisterExtension
    final Lab lab = Lab.create(
            "lakon.actor.default-dispatcher { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }",
            setup -> setup.withCleanThreads(OURS));

    private final Probe<String> probe = lab.probe();

    @AfterEach
    void leaveNothing() {
        MDC.clear();
    }

    private static String found() {
        Thread current = Thread.currentThread();
        String loader = current.getContextClassLoader() == OURS ? "ours" : "another";
        return loader + " " + MDC.get("user");
    }

    private static void litter() {
        MDC.put("user", "ada");
        Thread.currentThread().setContextClassLoader(ANOTHER);
    }

    /** Notes what each message finds, and leaves something on its thread. */
    private Behavior<String> litterer() {
        return Behaviors.receive(
                (context, message) -> {
                    probe.ref().tell(message + " finds " + found());
                    litter();
                    return message.equals("last") ? Behaviors.stopped() : Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(signal.getClass().getSimpleName() + " finds " + found());
                    return Behaviors.same();
                });
    }

    @Test
    void aMessageFindsNothingThatTheOneBeforeHasLeft() {
        ActorRef<String> actor = lab.spawn(litterer());

        actor.tell("a");
        actor.tell("b");

        probe.expect("a finds ours null", "b finds ours null");
    }

    @Test
    void aMessageFindsNothingThatAnotherActorHasLeft() {
        ActorRef<String> one = lab.spawn(litterer());
        ActorRef<String> other = lab.spawn(litterer());
        other.tell("first"); // so that it has started when it finds the other's
        probe.expect("first finds ours null");

        one.tell("a");
        probe.expect("a finds ours null");
        other.tell("b");

        probe.expect("b finds ours null");
    }

    @Test
    void anActorIsStartedWithNothingThatItsParentHasLeft() {
        lab.spawn(Behaviors.setup(context -> {
            litter();
            context.spawn(
                    Behaviors.setup(child -> {
                        probe.ref().tell("child finds " + found());
                        return Behaviors.empty();
                    }),
                    "child");
            return Behaviors.empty();
        }));

        probe.expect("child finds ours null");
    }

    @Test
    void aSignalFindsNothingThatAMessageHasLeft() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            ActorRef<String> child = context.spawn(Behaviors.receiveMessage(message -> Behaviors.stopped()), "child");
            context.watch(child);
            child.tell("stop");
            return litterer();
        }));

        actor.tell("a");

        assertThat(new String[] {(String) probe.next(), (String) probe.next()})
                .containsExactlyInAnyOrder("a finds ours null", "Terminated finds ours null");
    }

    @Test
    void aCallbackOnADispatcherFindsNothingThatAMessageHasLeft() {
        ActorRef<String> actor = lab.spawn(litterer());
        actor.tell("a");
        probe.expect("a finds ours null");

        String found = Lab.await(CompletableFuture.supplyAsync(
                CleanThreadsTest::found, lab.system().executionContext()));

        assertThat(found).isEqualTo("ours null");
    }

    @Test
    void theSendersThreadIsNotTouched() {
        ActorRef<String> actor = lab.spawn(litterer());
        MDC.put("user", "bob");

        actor.tell("a");
        probe.expect("a finds ours null");

        assertThat(MDC.get("user")).isEqualTo("bob");
    }

    @Test
    void aThreadOnWhichTheSystemIsStartedIsGivenBackAsItWas() throws InterruptedException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        MDC.put("user", "bob");
        CompletableFuture<String> inside = new CompletableFuture<>();

        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.setup(context -> {
                    inside.complete(found());
                    litter();
                    return Behaviors.empty();
                }),
                "caller",
                BootstrapSetup.create().withCleanThreads(OURS).withGuardianOnCaller());
        system.terminate();

        assertThat(inside).isCompletedWithValue("ours null");
        assertThat(MDC.get("user")).isEqualTo("bob");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(system.awaitTermination(Duration.ofSeconds(10))).isTrue();
    }
}
