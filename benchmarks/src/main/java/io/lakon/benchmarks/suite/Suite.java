// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.suite;

import static io.lakon.benchmarks.suite.Entry.cold;
import static io.lakon.benchmarks.suite.Entry.grown;
import static io.lakon.benchmarks.suite.Entry.warm;

import java.util.List;

/** All programs, in the order of the table. */
public final class Suite {
    public static final List<Entry> ENTRIES = List.of(
            warm("savina.PingPong", 2_000_000, 50),
            warm("savina.Counting", 10_000_000, 100),
            warm("savina.ThreadRing", 4_000_000, 250),
            warm("savina.ForkJoinCreate", 300_000, 50),
            warm("savina.ForkJoinThroughput", 50_000, 10),
            warm("savina.Big", 20_000, 5),
            warm("savina.Chameneos", 1_000_000, 50),
            warm("savina.ConcurrentDictionary", 50_000, 10),
            warm("savina.ConcurrentSortedList", 2_000, 10),
            warm("savina.BoundedBuffer", 10_000, 5),
            warm("savina.Philosophers", 50_000, 5),
            warm("savina.CigaretteSmokers", 100_000, 20),
            warm("savina.BankTransaction", 200_000, 50),
            warm("savina.Fibonacci", 24, 7),
            warm("feature.Tell", 5_000_000, 100),
            warm("feature.Ask", 50_000, 20),
            warm("feature.AskByMany", 10_000, 10),
            warm("feature.ContextAsk", 100_000, 20),
            warm("feature.Timers", 100_000, 200),
            warm("feature.TimerLateness", 1_000, 20),
            warm("feature.Stash", 1_000_000, 50),
            warm("feature.PoolRouting", 2_000_000, 10),
            warm("feature.GroupRouting", 2_000_000, 10),
            warm("feature.Services", 1_000, 5),
            warm("feature.Restarts", 1_000_000, 20),
            cold("feature.IdleActors", 1_000_000, 50),
            cold("feature.StartUp", 1, 1),
            grown("growth.ManyActors", 1, 10),
            grown("growth.ManyActors", 100, 10),
            grown("growth.ManyActors", 10_000, 10),
            grown("growth.ManyActors", 1_000_000, 10),
            grown("growth.ManyProducers", 1, 2),
            grown("growth.ManyProducers", 2, 2),
            grown("growth.ManyProducers", 8, 2),
            grown("growth.ManyProducers", 64, 2),
            grown("growth.DeepMailbox", 1, 10),
            grown("growth.DeepMailbox", 1_000, 10),
            grown("growth.DeepMailbox", 30_000, 10),
            grown("growth.DeepMailbox", 1_000_000, 10),
            warm("part.TellToIdleActor", 500, 10),
            warm("part.SpawnAndStop", 500, 10),
            warm("part.AskAndReply", 500, 10),
            warm("part.StartAndCancelTimer", 500, 10),
            warm("part.PublishEvent", 500, 10),
            warm("lakon.AskAmongBusy", 5_000, 20),
            warm("lakon.PutAndDrain", 500, 10),
            cold("lakon.Footprint", 1, 1));

    private Suite() {}
}
