// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Scheduler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a shutdown waits for mailboxes to become empty; one look after the other, each when the test says. */
class EmptyingTest {
    private final CountDownLatch release = new CountDownLatch(1);
    private final Queue<Runnable> looks = new ArrayDeque<>();
    private final ActorSystem<Void> system = ActorSystem.create(Behaviors.empty(), "emptying");

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        system.terminate();
        assertThat(system.awaitTermination(Duration.ofSeconds(10))).isTrue();
    }

    private CompletableFuture<?> begin(ActorSystem<Void> system, Duration longest) {
        return new Emptying(handCranked(system), longest).begin().toCompletableFuture();
    }

    @SuppressWarnings("unchecked") // a proxy has the types that it is given
    private ActorSystem<Void> handCranked(ActorSystem<Void> system) {
        Scheduler scheduler = proxy(Scheduler.class, (proxy, method, arguments) -> {
            looks.add((Runnable) arguments[1]);
            return null;
        });
        return proxy(
                ActorSystem.class,
                (proxy, method, arguments) ->
                        method.getName().equals("scheduler") ? scheduler : method.invoke(system, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static ActorSystem<Void> busy(CountDownLatch release) throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.setup(context -> {
                    busy.countDown();
                    release.await();
                    return Behaviors.empty();
                }),
                "busy");
        busy.await();
        return system;
    }

    @Test
    void itIsOverWhenTwoLooksInARowFindNothingToDo() {
        CompletableFuture<?> over = begin(system, Duration.ofSeconds(10));
        assertThat(over).isNotDone();

        looks.remove().run();

        assertThat(over).isCompleted();
        assertThat(looks).isEmpty();
    }

    @Test
    void whileSomebodyIsBusyItLooksAgainButNotWhenTheTimeOfThePhaseIsOver() throws Exception {
        ActorSystem<Void> busy = busy(release);
        try {
            begin(busy, Duration.ofSeconds(10));
            looks.remove().run();
            assertThat(looks).hasSize(1);

            begin(busy, Duration.ZERO);

            assertThat(looks).hasSize(1);
        } finally {
            release.countDown();
            busy.terminate();
            assertThat(busy.awaitTermination(Duration.ofSeconds(10))).isTrue();
        }
    }
}
