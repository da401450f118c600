// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.problem;

import java.util.Objects;

/**
 * One mistake in an application.
 *
 * @param text what was given, and what is wrong with it
 * @param place where to look
 * @param cure what to do
 */
public record Problem(Code code, String text, String place, String cure) {
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(cure, "cure");
    }

    /** What can be wrong. Each is explained in {@code docs/problems.md}; a number that was published is never reused. */
    public enum Code {
        UNSATISFIED_REF(101),
        NAME_TAKEN(102),
        AMBIGUOUS_REF(103),
        UNTYPED_REF(104),
        ILLEGAL_NAME(105),
        NO_ACTOR_CLASS(106),
        NO_CONSTRUCTOR(107),
        SUPERVISED_WITHOUT_ACTOR(108),
        SUPERVISION(109),
        NO_PROTOCOL(110),
        UNSATISFIED_DEPENDENCY(111),
        UNTYPED_SERVICE(112),
        UNKNOWN_SERVICE(113),
        INTERCEPTED_ACTOR(114),
        NO_CONTEXT_SERVICE(116),
        NO_EFFECT_BY_HAND(117),
        STREAM_OBSERVER(118),
        ACTOR_OBSERVER(119),
        OBSERVED_MESSAGE(120),
        CONTEXT_OUTSIDE_ACTOR(121),
        NOT_PASSIVABLE(122),
        ALTERNATIVE_ACTOR(123),
        PRODUCING_ACTOR(124),
        UNKNOWN_DISPATCHER(201),
        WRONG_SETTING(202),
        UNREADABLE_CONFIGURATION(203),
        UNKNOWN_SETTING(204),
        UNKNOWN_MAILBOX(205),
        NO_CONTEXT(301),
        NOT_RUNNING(302),
        NO_INCARNATION(303);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /** As users see it: {@code LAKON-0101}. */
        @Override
        public String toString() {
            return "LAKON-0" + number;
        }
    }
}
