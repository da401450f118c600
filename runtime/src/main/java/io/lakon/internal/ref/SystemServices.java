// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Props;
import io.lakon.actor.Scheduler;
import io.lakon.actor.spi.Overdue;
import io.lakon.internal.deadletter.DeadLetterOffice;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.mailbox.MailboxType;
import java.util.List;

/** What references and actors need of their system. */
public interface SystemServices {
    ActorSystem<Void> system();

    Scheduler scheduler();

    /** What tells how long messages have been waiting. */
    CoarseClock coarseClock();

    DeadLetterOffice deadLetterOffice();

    /** Dispatchers by their configuration path. */
    Dispatcher dispatcher(String path);

    Dispatcher defaultDispatcher();

    /** Has {@code one} told when the system has ended, or at once if it has; until it is {@linkplain #forget forgotten}. */
    void remember(EndAware one);

    void forget(EndAware one);

    /** The kind of mailbox that is chosen by {@code props}. */
    MailboxType mailbox(Props props);

    TemporaryRefs temporaries();

    /** Who is at {@code path}, of that incarnation; a reference without an actor if nobody is. From any thread. */
    InternalRef<?> resolve(ActorPath path);

    CoordinatedShutdown coordinatedShutdown();

    /** Whether whoever is outside may not ask any more, as the system is ending, and the calling thread is outside. */
    boolean refusesAsks();

    /** Interrupts the threads of actors that have something in hand; who they are. */
    List<Overdue> interruptTurns();

    /** How many messages a restart keeps unless its strategy says. */
    int restartStashCapacity();
}
