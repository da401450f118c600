// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.actor.Scheduler;
import io.lakon.internal.dispatch.DispatcherRegistry;
import io.lakon.internal.dispatch.ThreadSource;
import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import io.lakon.internal.timer.SystemScheduler;
import java.lang.reflect.Modifier;
import java.time.Duration;

/**
 * The scheduler that a system's actors use, the coarse clock that moves with it, and the thread that moves it and sends probes
 * through the dispatchers.
 */
final class Clockwork {
    private final SystemScheduler own;
    private final Scheduler scheduler;
    private final CoarseClock coarse = new CoarseClock();

    private Clockwork(SystemScheduler own, Scheduler scheduler) {
        this.own = own;
        this.scheduler = scheduler;
        coarse.moveTo(scheduler.nanoTime());
    }

    static Clockwork start(Config config, ThreadSource threads, ClassLoader loader, DispatcherRegistry dispatchers) {
        Duration interval = interval(config, Refusals.thrown());
        SystemScheduler own = new SystemScheduler(threads.threads("lakon.scheduler"));
        try {
            String implementation = config.getString("lakon.scheduler.implementation");
            Scheduler scheduler = implementation.isEmpty() ? own : custom(implementation, config, loader);
            Clockwork clockwork = new Clockwork(own, scheduler);
            dispatchers.lookedAfterBy(own);
            own.scheduleWithFixedDelay(interval, interval, () -> clockwork.tick(dispatchers), Runnable::run);
            return clockwork;
        } catch (RuntimeException wrong) {
            own.shutdown();
            throw wrong;
        }
    }

    private void tick(DispatcherRegistry dispatchers) {
        long now = scheduler.nanoTime();
        coarse.moveTo(now);
        dispatchers.probe(now);
    }

    private static Duration interval(Config config, Refusals refusals) {
        return new SectionReader("lakon.actor", config.getConfig("lakon.actor"), refusals).someTime("probe-interval");
    }

    /** Refuses what could not be used of the settings. No scheduler is made. */
    static void review(Config config, ClassLoader loader, Refusals refusals) {
        interval(config, refusals);
        SectionReader section = new SectionReader("lakon.scheduler", config.getConfig("lakon.scheduler"), refusals);
        String implementation = section.text("implementation");
        if (!implementation.isEmpty() && !canBeMade(implementation, loader)) {
            section.refuse("implementation", unusable(implementation));
        }
    }

    private static boolean canBeMade(String implementation, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(implementation, false, loader);
            return Scheduler.class.isAssignableFrom(type)
                    && Modifier.isPublic(type.getModifiers())
                    && !Modifier.isAbstract(type.getModifiers())
                    && Modifier.isPublic(type.getDeclaredConstructor().getModifiers());
        } catch (ReflectiveOperationException | LinkageError wrong) {
            return false;
        }
    }

    private static Scheduler custom(String implementation, Config config, ClassLoader loader) {
        try {
            return Class.forName(implementation, true, loader)
                    .asSubclass(Scheduler.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException wrong) {
            String key = "lakon.scheduler.implementation";
            throw new ConfigException.BadValue(config.getValue(key).origin(), key, unusable(implementation), wrong);
        }
    }

    private static String unusable(String implementation) {
        return "[" + implementation + "] is not a public class that implements " + Scheduler.class.getName()
                + " and has a public constructor without parameters";
    }

    CoarseClock coarse() {
        return coarse;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    void shutdown() {
        own.shutdown();
    }

    boolean awaitTermination(long nanos) throws InterruptedException {
        return own.awaitTermination(nanos);
    }
}
