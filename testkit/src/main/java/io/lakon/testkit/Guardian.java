// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The guardian of a kit's system, as tests see it: on its turns it does what only an actor's context can do.
 *
 * <p>It is registered with the receptionist, so that whoever has the system can make a probe in it.
 */
final class Guardian {
    private static final ServiceKey<Work> KEY = ServiceKey.create(Work.class, "lakon-testkit-guardian");

    /** How long the receptionist may take to say who the guardian is: it does nothing else, so that this is never over. */
    private static final Duration FINDING = Duration.ofMinutes(1);

    private final ActorSystem<?> system;
    private final ActorRef<Work> ref;
    private final TestKitSettings settings;

    Guardian(ActorSystem<?> system, ActorRef<Work> ref, TestKitSettings settings) {
        this.system = system;
        this.ref = ref;
        this.settings = settings;
    }

    /** Something to do on the guardian's next turn. It throws nothing. */
    interface Work {
        void run(ActorContext<?> context);
    }

    static Behavior<Work> behavior() {
        return Behaviors.setup(context -> {
            context.getSystem().receptionist().tell(Receptionist.register(KEY, context.getSelf()));
            return Behaviors.receiveMessage(work -> {
                work.run(context);
                return Behaviors.same();
            });
        });
    }

    /**
     * The guardian of a system of whatever type.
     *
     * @throws IllegalArgumentException if it is no kit's
     */
    static Guardian of(ActorSystem<?> system) {
        CompletableFuture<Receptionist.Listing> found = AskPattern.<Receptionist.Command, Receptionist.Listing>ask(
                        system.receptionist(), replyTo -> Receptionist.find(KEY, replyTo), FINDING)
                .toCompletableFuture();
        try {
            // Not left to the ask, whose time may be moved by hand.
            return found.get(FINDING.toSeconds(), TimeUnit.SECONDS).getServiceInstances(KEY).stream()
                    .findAny()
                    .map(ref -> new Guardian(system, ref, TestKitSettings.create(system)))
                    .orElseThrow(() -> new IllegalArgumentException("The actor system [" + system.name()
                            + "] was not made by an ActorTestKit, and takes no probes: make one for the test, and spawn"
                            + " the actors under test in its system"));
        } catch (ExecutionException | TimeoutException ended) {
            throw new IllegalStateException("The actor system [" + system.name() + "] takes no more probes", ended);
        } catch (InterruptedException interrupted) {
            throw interrupted("looking for the guardian of " + system.name(), interrupted);
        }
    }

    TestKitSettings settings() {
        return settings;
    }

    /** Does {@code work} on the guardian's turn; returns what that returns, and throws what it throws. */
    <V> V call(Function<ActorContext<?>, V> work) {
        if (system.getWhenTerminated().toCompletableFuture().isDone()) {
            throw new IllegalStateException("The test kit [" + system.name() + "] has been shut down");
        }
        CompletableFuture<V> outcome = new CompletableFuture<>();
        ref.tell(context -> {
            try {
                outcome.complete(work.apply(context));
            } catch (RuntimeException refused) {
                outcome.completeExceptionally(refused);
            }
        });
        try {
            return outcome.get(settings.defaultTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                refused.addSuppressed(new Throwable("The test was here")); // the trace so far is the guardian's
                throw refused;
            }
            throw new IllegalStateException(failed); // nothing else is caught above
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "The guardian of the test kit [" + system.name() + "] had no turn within "
                            + TestKitSettings.text(settings.defaultTimeout())
                            + ": do all threads of the default dispatcher wait for something?",
                    late);
        } catch (InterruptedException interrupted) {
            throw interrupted("waiting for the guardian of " + system.name(), interrupted);
        }
    }

    /** What a test fails with whose thread was interrupted; the thread stays so. */
    static AssertionError interrupted(String doing, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AssertionError("Interrupted while " + doing, cause);
    }
}
