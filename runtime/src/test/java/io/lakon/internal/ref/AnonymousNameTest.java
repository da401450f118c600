// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousNameTest {
    @ParameterizedTest
    @CsvSource({"0, $a", "1, $b", "63, $~", "64, $ab", "65, $bb", "2147483647, $~~~~~b", "4294967296, $aaaaae"})
    void aNameHasItsNumber(long number, String name) {
        assertThat(AnonymousName.of(number)).isEqualTo(name);
        assertThat(AnonymousName.number(name)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "a", "ab", "$aa", "$ba", "$-", "$aaaaaaaaaab", "$adapter/", "$~~~~~~~~~~~"})
    void otherNamesHaveNone(String name) {
        assertThat(AnonymousName.number(name)).isEqualTo(-1);
    }
}
