// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what happens when an {@link Actor} fails; without it the actor stops.
 *
 * <p>Of several, the one with the most specific exception class decides; when its restarts are exhausted, the next more
 * general one does. Durations are written as {@code 30s} or as {@code PT30S}. Configuration under {@code lakon.actor.deployment.<name>.supervision} overrides each element.
 */
@Documented
@Repeatable(Supervised.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Supervised {
    /** The failures this is about. */
    Class<? extends Throwable> on() default Exception.class;

    Strategy strategy() default Strategy.RESTART;

    /** How many restarts are allowed {@link #within} a time, or in a row with {@code BACKOFF}; -1 for any number. */
    int maxRestarts() default -1;

    /** The time for {@link #maxRestarts}, counted from the first restart; without one, the limit never starts anew. */
    String within() default "";

    /** With {@code BACKOFF}, the first pause. */
    String minBackoff() default "";

    /** With {@code BACKOFF}, the longest pause. */
    String maxBackoff() default "";

    /** With {@code BACKOFF}, up to which part of the pause is added by chance. */
    double randomFactor() default 0.2;

    /** Whether the children are stopped, and waited for, before a restart. */
    boolean stopChildren() default true;

    /** How many messages are kept while a restart lasts; -1 for the configured default. */
    int stashCapacity() default -1;

    /** What to do. */
    enum Strategy {
        STOP,
        RESUME,
        RESTART,
        BACKOFF
    }

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface List {
        Supervised[] value();
    }
}
