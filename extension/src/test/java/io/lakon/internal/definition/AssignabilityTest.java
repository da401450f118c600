// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignabilityTest {
    @SuppressWarnings("unused")
    static class Points {
        ActorRef<Number> number;
        ActorRef<? super Integer> superInteger;
        ActorRef<? extends Number> extendsNumber;
        ActorRef<?> any;
        ActorRef<List<String>> strings;
        ActorRef<List<?>> lists;
        ActorRef<? super List<String>> superStrings;
    }

    private static boolean satisfies(Type given, String point) throws Exception {
        ParameterizedType type =
                (ParameterizedType) Points.class.getDeclaredField(point).getGenericType();
        return Assignability.satisfies(given, type.getActualTypeArguments()[0]);
    }

    @Test
    void aTypeIsSatisfiedByItselfAlone() throws Exception {
        assertThat(satisfies(Number.class, "number")).isTrue();
        assertThat(satisfies(Integer.class, "number")).isFalse();
        assertThat(satisfies(Object.class, "number")).isFalse();
    }

    @Test
    void aLowerBoundIsSatisfiedByWhatIsAboveIt() throws Exception {
        assertThat(satisfies(Number.class, "superInteger")).isTrue();
        assertThat(satisfies(Integer.class, "superInteger")).isTrue();
        assertThat(satisfies(Object.class, "superInteger")).isTrue();
        assertThat(satisfies(Long.class, "superInteger")).isFalse();
    }

    @Test
    void anUpperBoundIsSatisfiedByWhatIsBelowIt() throws Exception {
        assertThat(satisfies(Integer.class, "extendsNumber")).isTrue();
        assertThat(satisfies(String.class, "extendsNumber")).isFalse();
    }

    @Test
    void aWildcardAloneIsSatisfiedByAnything() throws Exception {
        assertThat(satisfies(String.class, "any")).isTrue();
        assertThat(satisfies(Parameterized.of(List.class, String.class), "any")).isTrue();
    }

    @Test
    void genericTypesAreComparedArgumentByArgument() throws Exception {
        assertThat(satisfies(Parameterized.of(List.class, String.class), "strings"))
                .isTrue();
        assertThat(satisfies(Parameterized.of(List.class, Integer.class), "strings"))
                .isFalse();
        assertThat(satisfies(Parameterized.of(Collection.class, String.class), "strings"))
                .isFalse();
        assertThat(satisfies(Parameterized.of(List.class, Integer.class), "lists"))
                .isTrue();
        assertThat(satisfies(Parameterized.of(Collection.class, String.class), "superStrings"))
                .isTrue();
    }
}
