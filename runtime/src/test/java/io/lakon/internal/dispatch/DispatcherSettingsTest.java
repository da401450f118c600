// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.lakon.internal.dispatch.DispatcherSettings.ForkJoin;
import io.lakon.internal.dispatch.DispatcherSettings.ThreadPool;
import io.lakon.internal.dispatch.DispatcherSettings.Threads;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Semantics: Dispatchers. */
class DispatcherSettingsTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static Threads threads(String section) {
        Config config = ConfigFactory.parseString(section)
                .withFallback(ConfigFactory.load().getConfig(DispatcherRegistry.DEFAULT));
        return DispatcherSettings.read("own", config).threads();
    }

    private static ThreadPool pool(String settings) {
        return (ThreadPool) threads("executor = thread-pool-executor, thread-pool-executor { " + settings + " }");
    }

    @Test
    void aForkJoinPoolTakesFirstWhatCameFirst() {
        assertThat(threads("executor = fork-join-executor")).extracting("fifo").isEqualTo(true);
    }

    @Test
    void aForkJoinPoolMayTakeFirstWhatCameLast() {
        assertThat(threads("fork-join-executor.task-peeking-mode = LIFO"))
                .extracting("fifo")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000, 4, 4", "7, 0.001, 8, 7"})
    void aPoolHasAtLeastTheMinimumAndAtMostTheMaximum(int min, double factor, int max, int expected) {
        Threads threads = threads("fork-join-executor { parallelism-min = " + min + ", parallelism-factor = " + factor
                + ", parallelism-max = " + max + " }");

        assertThat(threads).isEqualTo(new ForkJoin(expected, true));
    }

    @Test
    void aMaximumBelowTheDefaultMinimumDecides() {
        assertThat(threads("fork-join-executor.parallelism-max = 1")).isEqualTo(new ForkJoin(1, true));
    }

    @Test
    void aThreadPoolIsAsLargeAsItsFixedSizeSays() {
        ThreadPool pool = pool("fixed-pool-size = 5, core-pool-size-min = 9, max-pool-size-min = 9");

        assertThat(pool).isEqualTo(new ThreadPool(5, 5, 0, Duration.ofSeconds(60), true));
    }

    @Test
    void aThreadPoolWithoutAFixedSizeIsScaled() {
        ThreadPool pool = pool("core-pool-size-min = 1, core-pool-size-factor = 2, core-pool-size-max = 1000");

        assertThat(pool.core()).isEqualTo(2 * CORES);
    }

    @Test
    void aThreadPoolWithABoundedQueueMayGrow() {
        ThreadPool pool = pool(
                "core-pool-size-max = 1, max-pool-size-min = 90, max-pool-size-max = 90," + " task-queue-size = 7");

        assertThat(pool).isEqualTo(new ThreadPool(1, 90, 7, Duration.ofSeconds(60), true));
    }

    @Test
    void theMostThreadsAreNotFewerThanThoseThatStay() {
        ThreadPool pool = pool("core-pool-size-min = 9, core-pool-size-max = 9, max-pool-size-max = 1");

        assertThat(pool.max()).isEqualTo(9);
    }

    @Test
    void idleThreadsMayBeKept() {
        assertThat(pool("allow-core-timeout = off").endsIdleThreads()).isFalse();
    }

    @Test
    void aPinnedDispatcherHasOneThreadWhateverItsPoolSettingsSay() {
        Threads threads = threads("type = PinnedDispatcher, executor = thread-pool-executor, thread-pool-executor {"
                + " fixed-pool-size = 8, task-queue-size = 1, keep-alive-time = 3s, allow-core-timeout = off }");

        assertThat(threads).isEqualTo(new ThreadPool(1, 1, 0, Duration.ofSeconds(3), false));
    }

    @ParameterizedTest
    @CsvSource({
        "fork-join-executor.task-peeking-mode = RANDOM, own.fork-join-executor.task-peeking-mode, RANDOM",
        "type = BalancingDispatcher, own.type, BalancingDispatcher",
        "executor = affinity-pool-executor, own.executor, affinity-pool-executor",
        "'type = PinnedDispatcher, executor = none', own.executor, none",
        "'executor = thread-pool-executor, thread-pool-executor.core-pool-size-min = 0',"
                + " own.thread-pool-executor.core-pool-size-min, 0",
        "'fork-join-executor { parallelism-min = 7, parallelism-max = 2 }', own.fork-join-executor.parallelism-max, 7",
        "'executor = thread-pool-executor, thread-pool-executor.max-pool-size-max = 0',"
                + " own.thread-pool-executor.max-pool-size-max, 0",
        "'executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = some', fixed-pool-size, STRING",
        "'executor = thread-pool-executor, thread-pool-executor.task-queue-size = some', task-queue-size, STRING",
        "'executor = thread-pool-executor, thread-pool-executor.allow-core-timeout = 7', allow-core-timeout, NUMBER",
    })
    void aWrongSettingIsRefusedWithItsKeyItsValueAndItsOrigin(String settings, String key, String value) {
        assertThatThrownBy(() -> threads(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value)
                .hasMessageContaining("String: 1");
    }
}
