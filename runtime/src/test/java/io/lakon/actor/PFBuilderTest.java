// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.function.PFBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Semantics: Interceptors. */
class PFBuilderTest {
    private static Optional<String> apply(PFBuilder<Object, String> cases, Object value) throws Exception {
        return cases.build().apply(value);
    }

    @Test
    void theFirstCaseThatFitsIsApplied() throws Exception {
        PFBuilder<Object, String> cases = PFBuilder.<Object, String>create()
                .match(Integer.class, number -> "an integer")
                .match(Number.class, number -> "a number");

        assertThat(apply(cases, 1)).contains("an integer");
        assertThat(apply(cases, 1.0)).contains("a number");
    }

    @Test
    void whatNoCaseFitsHasNoResult() throws Exception {
        assertThat(apply(PFBuilder.<Object, String>create().match(Integer.class, number -> "an integer"), "a"))
                .isEmpty();
    }

    @Test
    void aCaseMayHaveACondition() throws Exception {
        PFBuilder<Object, String> cases =
                PFBuilder.<Object, String>create().match(Integer.class, number -> number > 1, number -> "many");

        assertThat(apply(cases, 1)).isEmpty();
        assertThat(apply(cases, 2)).contains("many");
    }

    @Test
    void aCaseMayBeAnInterfaceThatTheProtocolKnowsNothingOf() throws Exception {
        PFBuilder<Number, String> cases =
                PFBuilder.<Number, String>create().match(CharSequence.class, text -> "a text");

        assertThat(cases.matchAny(number -> "a number").build().apply(1)).contains("a number");
    }

    @Test
    void aValueThatEqualsIsGivenItself() throws Exception {
        List<String> expected = List.of("a");
        List<String> value = List.copyOf(List.of("a"));
        PFBuilder<Object, Object> cases = PFBuilder.<Object, Object>create().matchEquals(expected, same -> same);

        assertThat(cases.build().apply(value).orElseThrow()).isSameAs(value);
    }

    @Test
    void genericTypesAreMatchedByTheirClassUnchecked() throws Exception {
        PFBuilder<Object, String> cases = PFBuilder.<Object, String>create()
                .matchUnchecked(List.class, (List<String> texts) -> texts.size() > 1, (List<String> texts) -> "many")
                .matchUnchecked(List.class, (List<String> texts) -> texts.get(0));

        assertThat(apply(cases, List.of("a", "b"))).contains("many");
        assertThat(apply(cases, List.of("a"))).contains("a");
        assertThat(apply(cases, "a")).isEmpty();
    }
}
