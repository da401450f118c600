// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class TurnTest {
    private static final long LONG = 2 * Turn.SHORT_NANOS;
    private static final long SHORT = Turn.SHORT_NANOS / 2;

    private final Turn turn = new Scripted();

    @Test
    void whatWasNeverTimedIsNeitherShortNorLong() {
        assertThat(turn.isShort()).isFalse();
        assertThat(turn.isLong()).isFalse();
    }

    @Test
    void whatTookLittleIsShort() {
        turn.took(SHORT, 1);

        assertThat(turn.isShort()).isTrue();
        assertThat(turn.isLong()).isFalse();
    }

    @Test
    void whatTookMuchIsLong() {
        turn.took(LONG, 1);

        assertThat(turn.isShort()).isFalse();
        assertThat(turn.isLong()).isTrue();
    }

    @Test
    void whatTookMuchForManyMessagesIsShort() {
        turn.took(64 * SHORT, 64);

        assertThat(turn.isShort()).isTrue();
    }

    @Test
    void aTurnWithoutAMessageCountsAsOne() {
        turn.took(LONG, 0);

        assertThat(turn.isLong()).isTrue();
    }

    @Test
    void thatAThreadLostItsProcessorOnceMakesNoTurnLong() {
        turn.took(Turn.SHORT_NANOS * 3 / 4, 1);

        turn.took(Long.MAX_VALUE, 1);

        assertThat(turn.isShort()).isTrue();
    }

    @Test
    void whatTakesMuchFromNowOnIsLongSoon() {
        turn.took(SHORT, 1);

        for (int i = 0; i < 8; i++) {
            turn.took(LONG, 1);
        }

        assertThat(turn.isLong()).isTrue();
    }

    @Test
    void whatTakesLittleFromNowOnIsShortSoon() {
        turn.took(LONG, 1);

        for (int i = 0; i < 16; i++) {
            turn.took(SHORT, 1);
        }

        assertThat(turn.isShort()).isTrue();
    }
}
