// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is either a value or an error, for protocols whose asks can fail.
 *
 * <p>{@link AskPattern#askWithStatus} and {@link ActorContext#askWithStatus} take it apart.
 */
public final class StatusReply<T> {
    private static final StatusReply<Done> ACK = success(Done.getInstance());

    private final @Nullable T value;
    private final @Nullable Throwable error;

    private StatusReply(@Nullable T value, @Nullable Throwable error) {
        this.value = value;
        this.error = error;
    }

    /** What an error told as text becomes for whoever asked. Equal to another of the same text. */
    public static final class ErrorMessage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ErrorMessage(String message) {
            super(message, null, false, false); // it may come from afar, and its stack would tell nothing
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ErrorMessage that && Objects.equals(getMessage(), that.getMessage());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getMessage());
        }
    }

    /** Success without anything to tell. */
    public static StatusReply<Done> ack() {
        return ACK;
    }

    /** Success with {@code value}. */
    public static <T> StatusReply<T> success(T value) {
        return new StatusReply<>(Objects.requireNonNull(value, "value"), null);
    }

    /** An error in words; the one who asked fails with an {@link ErrorMessage}. Preferred: it crosses nodes. */
    public static <T> StatusReply<T> error(String message) {
        return error(new ErrorMessage(message));
    }

    /** An error as it is; the one who asked fails with this very one. */
    public static <T> StatusReply<T> error(Throwable error) {
        return new StatusReply<>(null, Objects.requireNonNull(error, "error"));
    }

    public boolean isSuccess() {
        return error == null;
    }

    public boolean isError() {
        return error != null;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if this is an error
     */
    public T getValue() {
        if (value == null) {
            throw new IllegalStateException("Expected a successful reply, but it was " + this, error);
        }
        return value;
    }

    /**
     * The error.
     *
     * @throws IllegalStateException if this is a success
     */
    public Throwable getError() {
        if (error == null) {
            throw new IllegalStateException("Expected an error, but it was " + this);
        }
        return error;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusReply<?> that
                && Objects.equals(value, that.value)
                && Objects.equals(error, that.error);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, error);
    }

    @Override
    public String toString() {
        return error == null ? "Success(" + value + ")" : "Error(" + error.getMessage() + ")";
    }
}
