// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How long tests wait for what must happen. */
public final class Waiting {
    /** Long, as it is waited out by a failing test only. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Waiting() {}

    /** What {@code stage} completes with. */
    public static <V> V await(CompletionStage<V> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("It did not complete: " + failure, failure);
        }
    }

    /** Looks until what must come about has; for what nothing can be told of. */
    public static void until(BooleanSupplier condition, Supplier<String> instead) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come about within " + PATIENCE + "; at last " + instead.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
