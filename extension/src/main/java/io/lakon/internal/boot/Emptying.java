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
 * over when nothing waits in their mailboxes at two looks in a row, or when the time of its phase is.
 *
 * <p>A message in hand waits no more, and may still have others sent: the second look is for these. Whoever takes longer over
 * a message than the pause between the looks may have its last ones overtaken by the stop.
 */
final class Emptying {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ActorSystem<Void> system;
    private final CompletableFuture<Done> over = new CompletableFuture<>();
    private boolean wasEmpty; // at the last look; handed from look to look by the scheduler

    private Emptying(ActorSystem<Void> system) {
        this.system = system;
    }

    static void addTo(ActorSystem<Void> system) {
        CoordinatedShutdown.get(system)
                .addTask(
                        CoordinatedShutdown.PhaseServiceRequestsDone(),
                        "empty-mailboxes",
                        () -> new Emptying(system).begin());
    }

    private CompletionStage<Done> begin() {
        look();
        return over;
    }

    private void look() {
        boolean isEmpty = system.inspect().root().children().stream()
                .filter(guardian -> guardian.path().name().equals("user"))
                .allMatch(Emptying::isEmpty);
        if (isEmpty && wasEmpty) {
            over.complete(Done.getInstance());
            return;
        }
        wasEmpty = isEmpty;
        system.scheduler().scheduleOnce(PAUSE, this::look, system.executionContext());
    }

    private static boolean isEmpty(ActorSnapshot actor) {
        return actor.mailboxSize() == 0 && actor.children().stream().allMatch(Emptying::isEmpty);
    }
}
