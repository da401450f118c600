// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.spi.Overdue;
import io.lakon.internal.ref.SystemServices;
import java.util.ArrayList;
import java.util.List;

/** Those who have something in hand when nobody can wait for them any longer. */
public final class OverdueActors {
    private final long now;
    private final List<Overdue> found = new ArrayList<>();

    private OverdueActors(SystemServices services) {
        now = services.scheduler().nanoTime();
    }

    /** Interrupts them, from {@code top} down; the calling thread, if it is one of theirs, is left alone. */
    public static List<Overdue> interrupt(LocalRef<?> top) {
        OverdueActors actors = new OverdueActors(top.services());
        actors.visit(top);
        return actors.found;
    }

    private void visit(LocalRef<?> actor) {
        ActorLife<?> cell = actor.cell();
        Whereabouts.of(cell)
                .filter(where -> where.thread != Thread.currentThread())
                .ifPresent(where -> {
                    found.add(new Overdue(actor.path(), where.type, cell.lasting(now), where));
                    where.thread.interrupt();
                });
        Children below = cell.children();
        if (below != null) {
            below.all().forEach(this::visit);
        }
    }
}
