// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Scheduler;
import java.time.Duration;

/**
 * Time that stands still until the test moves it, for actors with timers, backoff, or asks that may time out.
 *
 * <pre>{@code
 * static final ActorTestKit testKit = ActorTestKit.create(ManualTime.config());
 * final ManualTime time = ManualTime.get(testKit.system());
 * }</pre>
 *
 * <p>In a system that {@link ActorTestKit} made, time waits for the actors: before it moves, and after each thing that came
 * due, everything that follows from that has happened. So an actor spawned just before has set its timers; one that sets a
 * timer when another fires has that fire in its turn; and when time has passed, it is certain what has not happened. Actors
 * on a dispatcher of type {@code thread-pool-executor} are not waited for, nor is anything outside the system.
 */
public final class ManualTime {
    private static final String KEY = "lakon.scheduler.implementation";

    private final ExplicitlyTriggeredScheduler scheduler;

    private ManualTime(ExplicitlyTriggeredScheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** The setting that takes the place of time; put it above others with {@link Config#withFallback}. */
    public static Config config() {
        return ConfigFactory.parseString(KEY + " = \"" + ExplicitlyTriggeredScheduler.class.getName() + "\"");
    }

    static boolean isIn(Config config) {
        return config.getString(KEY).equals(ExplicitlyTriggeredScheduler.class.getName());
    }

    /**
     * The time of a system.
     *
     * @throws IllegalStateException if it was made without {@link #config}, and goes by real time
     */
    public static <A> ManualTime get(ActorSystem<A> system) {
        Scheduler scheduler = system.scheduler();
        if (scheduler instanceof ExplicitlyTriggeredScheduler manual) {
            return new ManualTime(manual);
        }
        throw new IllegalStateException("The actor system [" + system.name() + "] goes by real time: create it with"
                + " ManualTime.config(); found a scheduler that is a "
                + scheduler.getClass().getName());
    }

    void onEachStep(Runnable step) {
        scheduler.onEachStep(step);
    }

    /**
     * Lets {@code amount} go by, and everything happen that comes due meanwhile, each at its time. It is not lengthened by
     * {@code timefactor}.
     *
     * @throws AssertionError if the actors of a kit's system were not at rest in {@code default-timeout}
     */
    public void timePasses(Duration amount) {
        scheduler.timePasses(amount);
    }

    /** Lets {@code amount} go by, and fails if one of {@code on} has received anything by then. */
    public void expectNoMessageFor(Duration amount, TestProbe<?>... on) {
        timePasses(amount);
        for (TestProbe<?> probe : on) {
            probe.expectNoMessage(Duration.ZERO);
        }
    }
}
