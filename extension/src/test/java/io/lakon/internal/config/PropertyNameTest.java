// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.internal.config.PropertyName.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyNameTest {
    private static List<Step> steps(Object... steps) {
        return List.of(steps).stream()
                .map(step -> step instanceof Integer index ? new Step.Element(index) : new Step.Member((String) step))
                .map(Step.class::cast)
                .toList();
    }

    @Test
    void dotsSeparateMembers() {
        assertThat(PropertyName.of("a.b-c.d").steps()).isEqualTo(steps("a", "b-c", "d"));
    }

    @Test
    void quotesHoldDotsTogether() {
        assertThat(PropertyName.of("a.\"b.c\".d").steps()).isEqualTo(steps("a", "b.c", "d"));
    }

    @Test
    void aBackslashInQuotesEscapes() {
        assertThat(PropertyName.of("\"a\\\"\\\\b\"").steps()).isEqualTo(steps("a\"\\b"));
    }

    @Test
    void bracketsWithANumberAreElements() {
        assertThat(PropertyName.of("a[0].b[1][2]").steps()).isEqualTo(steps("a", 0, "b", 1, 2));
    }

    @Test
    void bracketsWithoutANumberAreLiteral() {
        assertThat(PropertyName.of("a[x].b").steps()).isEqualTo(steps("a[x]", "b"));
    }

    @Test
    void aQuoteThatIsNotClosedIsLiteral() {
        assertThat(PropertyName.of("\"a.b").steps()).isEqualTo(steps("\"a", "b"));
    }

    @Test
    void aDotAtTheEndLeadsToAnEmptyMember() {
        assertThat(PropertyName.of("a.").steps()).isEqualTo(steps("a", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a.b", "a.\"b.c\".d", "a[0].b[1][2]", "%dev.a", "a.\"\".b", "\"a\\\"b\\\\\"", "\"a[0]\"[1]"
            })
    void aNameIsWrittenAsItIsRead(String name) {
        assertThat(PropertyName.of(name)).hasToString(name);
    }
}
