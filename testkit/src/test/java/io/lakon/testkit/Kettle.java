// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.TimerScheduler;
import java.time.Duration;

/** The actor under test in the examples about time: it heats for a minute, hums, and two minutes later whistles for good. */
final class Kettle {
    static final Duration HEATING = Duration.ofMinutes(1);
    static final Duration HUMMING = Duration.ofMinutes(2);
    static final Duration BREATH = Duration.ofSeconds(10);

    private final ActorRef<Sound> kitchen;
    private final TimerScheduler<Heat> timers;

    private Kettle(ActorRef<Sound> kitchen, TimerScheduler<Heat> timers) {
        this.kitchen = kitchen;
        this.timers = timers;
    }

    enum Sound {
        HUM,
        WHISTLE
    }

    enum Heat {
        WARM,
        BOILING
    }

    /** A kettle that is switched on. */
    static Behavior<Heat> create(ActorRef<Sound> kitchen) {
        return Behaviors.withTimers(timers -> {
            timers.startSingleTimer(Heat.WARM, HEATING);
            return Behaviors.receiveMessage(new Kettle(kitchen, timers)::onHeat);
        });
    }

    private Behavior<Heat> onHeat(Heat heat) {
        if (heat == Heat.WARM) {
            kitchen.tell(Sound.HUM);
            timers.startTimerAtFixedRate(Heat.BOILING, Heat.BOILING, HUMMING, BREATH);
        } else {
            kitchen.tell(Sound.WHISTLE);
        }
        return Behaviors.same();
    }
}
