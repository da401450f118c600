// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.BootstrapSetup;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class ThreadSourceTest {
    private final ThreadSource source = new ThreadSource("theatre", BootstrapSetup.create(), ConfigFactory.load());

    private static long in(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    @Test
    void theEndIsThatOfAllThreads() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = source.threads("stage").newThread(() -> {
            try {
                end.await();
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        assertThat(source.awaitEnd(in(Duration.ZERO))).isFalse();

        end.countDown();

        assertThat(source.awaitEnd(in(Duration.ofSeconds(10)))).isTrue();
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void aThreadWhoseEndWasAwaitedIsNotHeld() throws InterruptedException {
        WeakReference<Thread> thread = new WeakReference<>(ended());

        for (int i = 0; i < 100 && thread.get() != null; i++) {
            System.gc();
        }

        assertThat(thread.get()).isNull();
    }

    private Thread ended() throws InterruptedException {
        Thread thread = source.threads("stage").newThread(() -> {});
        thread.start();
        assertThat(source.awaitEnd(in(Duration.ofSeconds(10)))).isTrue();
        return thread;
    }
}
