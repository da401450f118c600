// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.Done;
import io.lakon.actor.function.Function2;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What became of a future or of an ask, on its way to the actor that turns it into a message of its own. */
final class Piped<V, T> extends CellEnvelope {
    private final @Nullable V value;
    private final @Nullable Throwable failure;
    private final Function2<V, Throwable, T> function;

    Piped(@Nullable V value, @Nullable Throwable failure, Function2<V, Throwable, T> function) {
        this.value = value;
        this.failure =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        this.function = function;
    }

    @Override
    @SuppressWarnings("NullAway") // one of the two is null: that is what the function is told
    void openIn(ActorLife<?> actor) {
        actor.adapt(this, () -> function.apply(value, failure));
    }

    @Override
    public Object message() {
        if (value != null) {
            return value;
        }
        return failure != null ? failure : Done.getInstance(); // of a future without a value
    }
}
