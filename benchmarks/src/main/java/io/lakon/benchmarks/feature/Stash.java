// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.StashBuffer;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An actor that stashes what it gets, and then takes it out in order; the size is how many messages. */
public final class Stash implements Program {
    private static final int OPEN = -1;

    @Override
    public List<Figure> run(int messages) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            Behavior<Integer> behavior =
                    Behaviors.withStash(messages, stash -> closed(stash, new Reader(messages, result)));
            ActorRef<Integer> actor = guardian.spawn(behavior, "stashing");
            for (int i = 0; i < messages; i++) {
                actor.tell(i);
            }
            actor.tell(OPEN);
        });
        Check.that("messages in order", run.result(), messages);
        return List.of(Figure.rate("messages", messages, run.nanos()));
    }

    private static Behavior<Integer> closed(StashBuffer<Integer> stash, Reader reader) {
        return Behaviors.receiveMessage(message -> {
            if (message == OPEN) {
                return stash.unstashAll(Behaviors.receiveMessage(reader::read));
            }
            stash.stash(message);
            return Behaviors.same();
        });
    }

    private static final class Reader {
        private final int messages;
        private final CompletableFuture<Integer> result;
        private int read;
        private int inOrder;

        Reader(int messages, CompletableFuture<Integer> result) {
            this.messages = messages;
            this.result = result;
        }

        private Behavior<Integer> read(int message) {
            if (message == read) {
                inOrder++;
            }
            read++;
            if (read == messages) {
                result.complete(inOrder);
            }
            return Behaviors.same();
        }
    }
}
