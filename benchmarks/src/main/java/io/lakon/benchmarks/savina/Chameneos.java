// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creatures that meet at a mall, in pairs, and change colour each time; the size is how many meetings there are. */
public final class Chameneos implements Program {
    private static final int CREATURES = 100;

    private enum Color {
        BLUE,
        RED,
        YELLOW;

        private static final Color[] ALL = values();

        /** The third colour, or the same one. */
        Color with(Color other) {
            return this == other ? this : ALL[ALL.length - ordinal() - other.ordinal()];
        }
    }

    private sealed interface Encounter permits Meet, Change, Exit {}

    /** Of a creature to the mall, which hands it to another. */
    private record Meet(ActorRef<Encounter> from, Color color) implements Encounter {}

    private record Change(Color color) implements Encounter {}

    private record Exit() implements Encounter {}

    @Override
    public List<Figure> run(int meetings) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, CREATURES, result);
            ActorRef<Meet> mall = guardian.spawn(Behaviors.<Meet>setup(own -> new Mall(own, meetings)), "mall");
            for (int i = 0; i < CREATURES; i++) {
                Color color = Color.ALL[i % Color.ALL.length];
                guardian.spawnAnonymous(Behaviors.<Encounter>setup(own -> new Creature(own, color, mall, total)));
            }
        });
        Check.that("creatures that met", run.result(), 2L * meetings);
        return List.of(Figure.rate("meetings", meetings, run.nanos()));
    }

    private static final class Mall extends AbstractBehavior<Meet> {
        private int left;
        private @Nullable ActorRef<Encounter> waiting;

        Mall(ActorContext<Meet> context, int meetings) {
            super(context);
            left = meetings;
        }

        @Override
        public Receive<Meet> createReceive() {
            return newReceiveBuilder().onMessage(Meet.class, this::onMeet).build();
        }

        private Behavior<Meet> onMeet(Meet meet) {
            if (left == 0) {
                meet.from.tell(new Exit());
            } else if (waiting == null) {
                waiting = meet.from;
            } else {
                left--;
                waiting.tell(meet);
                waiting = null;
            }
            return this;
        }
    }

    private static final class Creature extends AbstractBehavior<Encounter> {
        private final ActorRef<Meet> mall;
        private final ActorRef<Long> total;
        private Color color;
        private long meetings;

        Creature(ActorContext<Encounter> context, Color color, ActorRef<Meet> mall, ActorRef<Long> total) {
            super(context);
            this.color = color;
            this.mall = mall;
            this.total = total;
            goToMall();
        }

        @Override
        public Receive<Encounter> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Meet.class, this::onMeet)
                    .onMessage(Change.class, this::onChange)
                    .onMessage(Exit.class, this::onExit)
                    .build();
        }

        private Behavior<Encounter> onMeet(Meet meet) {
            become(color.with(meet.color));
            meet.from.tell(new Change(color));
            return this;
        }

        private Behavior<Encounter> onChange(Change change) {
            become(change.color);
            return this;
        }

        private void become(Color changed) {
            color = changed;
            meetings++;
            goToMall();
        }

        private void goToMall() {
            mall.tell(new Meet(getContext().getSelf(), color));
        }

        private Behavior<Encounter> onExit(Exit exit) {
            total.tell(meetings);
            return Behaviors.stopped();
        }
    }
}
