// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long tests wait for what must happen. */
public final class Waiting {
    /** Long, as it is waited out by a failing test only. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {}

    /** What {@code stage} completes with. */
    public static <V> V await(CompletionStage<V> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError("It did not complete: " + failure, failure);
        }
    }
}
