// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Done;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Lets the actors of an application read what was sent to them before they are stopped: a task of the shutdown, which is
 * over when at two looks in a row nobody has a message in hand or in the mailbox. When the time of its phase is over nobody
 * waits for it any longer, and it looks no more: an actor that is stuck may be so for ever.
 *
 * <p>A look sees one actor after the other, and what one sends to another it has already seen is only seen by the next look.
 */
final class Emptying {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ActorSystem<Void> system;
    private final long latest;
    private final CompletableFuture<Done> over = new CompletableFuture<>();
    private boolean wasQuiet; // at the last look; handed from look to look by the scheduler

    Emptying(ActorSystem<Void> system, Duration longest) {
        this.system = system;
        latest = System.nanoTime() + longest.toNanos();
    }

    static void addTo(ActorSystem<Void> system) {
        CoordinatedShutdown shutdown = CoordinatedShutdown.get(system);
        String phase = CoordinatedShutdown.PhaseServiceRequestsDone();
        shutdown.addTask(phase, "empty-mailboxes", () -> new Emptying(system, shutdown.timeout(phase)).begin());
    }

    CompletionStage<Done> begin() {
        look();
        return over;
    }

    private void look() {
        boolean isQuiet = system.inspect().root().children().stream()
                .filter(guardian -> guardian.path().name().equals("user"))
                .allMatch(Emptying::isQuiet);
        if (isQuiet && wasQuiet) {
            over.complete(Done.getInstance());
            return;
        }
        wasQuiet = isQuiet;
        if (System.nanoTime() - latest > 0) {
            return;
        }
        system.scheduler().scheduleOnce(PAUSE, this::look, system.executionContext());
    }

    private static boolean isQuiet(ActorSnapshot actor) {
        return actor.mailboxSize() == 0
                && actor.inHand().isEmpty()
                && actor.children().stream().allMatch(Emptying::isQuiet);
    }
}
