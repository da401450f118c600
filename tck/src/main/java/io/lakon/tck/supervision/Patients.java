// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.supervision;

import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import io.lakon.tck.Journal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;

/** The actors, named after what their annotations, or their settings, say. */
@Dependent
public class Patients {
    public Patients() {}

    @Produces
    @Actor
    @Supervised
    static Behavior<Throwable> produced(Journal journal) {
        return Patient.behavior(journal);
    }

    /** Nothing is said. */
    @Actor
    public static class Unsupervised extends Patient {
        @Inject
        Unsupervised(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Resumed. */
    @Actor
    @Supervised(strategy = Strategy.RESUME)
    public static class Resuming extends Patient {
        @Inject
        Resuming(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Restarted. */
    @Actor
    @Supervised
    public static class Restarting extends Patient {
        @Inject
        Restarting(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Restarted after a pause; in both notations. */
    @Actor
    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "10ms", maxBackoff = "PT0.1S")
    public static class BackingOff extends Patient {
        @Inject
        BackingOff(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Stopped, as it would be anyway. */
    @Actor
    @Supervised(strategy = Strategy.STOP)
    public static class Stopping extends Patient {
        @Inject
        Stopping(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Supervised by class, written in no particular order. */
    @Actor
    @Supervised(strategy = Strategy.STOP)
    @Supervised(on = FileNotFoundException.class, strategy = Strategy.RESUME)
    @Supervised(on = IOException.class)
    public static class Choosy extends Patient {
        @Inject
        Choosy(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Supervised for one class. */
    @Actor
    @Supervised(on = IOException.class)
    public static class Picky extends Patient {
        @Inject
        Picky(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Restarted once, then resumed. */
    @Actor
    @Supervised(on = IOException.class, maxRestarts = 1)
    @Supervised(strategy = Strategy.RESUME)
    public static class Limited extends Patient {
        @Inject
        Limited(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Restarted once. */
    @Actor
    @Supervised(maxRestarts = 1, within = "1h")
    public static class Twice extends Patient {
        @Inject
        Twice(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Restarted, but for its settings. */
    @Actor
    @Supervised
    public static class Overridden extends Patient {
        @Inject
        Overridden(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }

    /** Supervised by its settings alone. */
    @Actor
    public static class Configured extends Patient {
        @Inject
        Configured(ActorContext<Throwable> context, Journal journal) {
            super(context, journal);
        }
    }
}
