// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"12, 1200", "12.5, 1250", "12.50, 1250", "12.500, 1250", "1.2E+1, 1200", "0, 0"})
    void isExactToTheCent(String euros, long cents) {
        assertThat(Money.of(euros)).isEqualTo(new Money(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1e-999999999", "1e999999999", "92233720368547758.08", "ten", ""})
    void refusesWhatIsNoAmountOfCents(String euros) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(euros));
    }

    @Test
    void isWrittenWithTwoDecimals() {
        assertThat(Money.of("12.5")).hasToString("12.50 €");
    }
}
