// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds a function that is defined for some values only, case by case: the first that fits is applied.
 *
 * @param <I> what it is applied to
 * @param <R> what it results in
 */
public final class PFBuilder<I, R> {
    private final List<Case<I, R>> cases = new ArrayList<>();

    public PFBuilder() {}

    /** Without cases, as the constructor. */
    public static <I, R> PFBuilder<I, R> create() {
        return new PFBuilder<>();
    }

    private record Case<I, R>(Predicate<I> fits, Function<I, R> result) {}

    /** For values that are a {@code type}. */
    public <P> PFBuilder<I, R> match(Class<P> type, Function<P, R> apply) {
        return add(type::isInstance, value -> apply.apply(type.cast(value)));
    }

    /** For values that are a {@code type} and pass {@code test}. */
    public <P> PFBuilder<I, R> match(Class<P> type, Predicate<P> test, Function<P, R> apply) {
        return add(
                value -> type.isInstance(value) && test.test(type.cast(value)), value -> apply.apply(type.cast(value)));
    }

    /** As {@link #match(Class, Function)}, for generic types: that {@code apply} takes a {@code type} is not checked. */
    @SuppressWarnings("unchecked")
    public PFBuilder<I, R> matchUnchecked(Class<?> type, Function<?, R> apply) {
        return match((Class<Object>) type, (Function<Object, R>) apply);
    }

    /** As {@link #match(Class, Predicate, Function)}, for generic types: that both take a {@code type} is not checked. */
    @SuppressWarnings("unchecked")
    public PFBuilder<I, R> matchUnchecked(Class<?> type, Predicate<?> test, Function<?, R> apply) {
        return match((Class<Object>) type, (Predicate<Object>) test, (Function<Object, R>) apply);
    }

    /** For values that equal {@code expected}. */
    @SuppressWarnings("unchecked") // what equals a P is one, or the P has asked for it
    public <P> PFBuilder<I, R> matchEquals(P expected, Function<P, R> apply) {
        return add(expected::equals, value -> apply.apply((P) value));
    }

    /** For all values. */
    public PFBuilder<I, R> matchAny(Function<I, R> apply) {
        return add(value -> true, apply);
    }

    private PFBuilder<I, R> add(Predicate<I> fits, Function<I, R> result) {
        cases.add(new Case<>(fits, result));
        return this;
    }

    /** The function: empty where it is not defined. */
    public Function<I, Optional<R>> build() {
        List<Case<I, R>> known = List.copyOf(cases);
        return value -> {
            for (Case<I, R> each : known) {
                if (each.fits.test(value)) {
                    return Optional.of(each.result.apply(value));
                }
            }
            return Optional.empty();
        };
    }
}
