// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeArgumentsTest {
    static class Plain extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    static class Deep extends Middle<Integer, String> {
        private static final long serialVersionUID = 1L;
    }

    static class Middle<A, B> extends ArrayList<Map<B, A>> {
        private static final long serialVersionUID = 1L;
    }

    static class Wild extends ArrayList<Collection<?>> {
        private static final long serialVersionUID = 1L;
    }

    @SuppressWarnings("rawtypes")
    static class Raw extends ArrayList {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void anArgumentIsFoundInTheClassThatExtends() {
        assertThat(TypeArguments.of(Plain.class, ArrayList.class)).contains(String.class);
    }

    @Test
    void anArgumentIsFoundThroughGenericSuperclasses() {
        assertThat(TypeArguments.of(Deep.class, ArrayList.class))
                .contains(Parameterized.of(Map.class, String.class, Integer.class));
    }

    @Test
    void whatIsLeftOpenIsNoArgument() {
        assertThat(TypeArguments.of(Middle.class, ArrayList.class)).isEmpty();
        assertThat(TypeArguments.of(Wild.class, ArrayList.class)).isEmpty();
        assertThat(TypeArguments.of(Raw.class, ArrayList.class)).isEmpty();
        assertThat(TypeArguments.of(HashMap.class, ArrayList.class)).isEmpty();
    }

    List<String> found;

    @Test
    void aTypeMadeHereEqualsOneTheJdkFinds() throws Exception {
        Type found = TypeArgumentsTest.class.getDeclaredField("found").getGenericType();
        Type made = Parameterized.of(List.class, String.class);

        assertThat(made).isEqualTo(found).hasSameHashCodeAs(found);
        assertThat(found).isEqualTo(made);
    }
}
