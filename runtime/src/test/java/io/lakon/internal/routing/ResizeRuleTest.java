// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.Resizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Semantics: Pool routers. */
class ResizeRuleTest {
    private static ResizeRule rule(Resizer resizer) {
        return new ResizeRule(resizer);
    }

    @ParameterizedTest(name = "from {0}, of which {1} are busy, to {2}")
    @CsvSource({
        "10, 10, 12", // all busy: a fifth more
        "11, 11, 14", // at least that
        " 1,  1,  2", // at least one
        "10,  9, 10", // not all
        "10,  3, 10", // three in ten are enough to stay
        "10,  2,  9", // a tenth fewer
        "11,  0,  9", // at least that
        " 5,  0,  4", // at least one
        "19, 19, 20", // not above the bound
        " 2,  0,  2", // not below the bound
        "30, 30, 20", // into the bounds
        " 1,  0,  2"
    })
    void theRatesAndBoundsGiveTheSize(int routees, int busy, int size) {
        assertThat(rule(Resizer.between(busy == 1 ? 1 : 2, 20)).size(routees, busy))
                .isEqualTo(size);
    }

    @Test
    void aRateOfNothingChangesNothing() {
        ResizeRule rule = rule(Resizer.between(1, 20).withRampupRate(0).withBackoffRate(0));

        assertThat(rule.size(10, 10)).isEqualTo(10);
        assertThat(rule.size(10, 0)).isEqualTo(10);
    }

    @Test
    void aThresholdOfNothingNeverShrinks() {
        assertThat(rule(Resizer.between(1, 20).withBackoffThreshold(0)).size(10, 0))
                .isEqualTo(10);
    }

    @Test
    void aRateBeyondAllMeasureGrowsToTheBound() {
        assertThat(rule(Resizer.between(1, 20).withRampupRate(Double.MAX_VALUE)).size(10, 10))
                .isEqualTo(20);
    }

    @Test
    void aPoolBeginsWithinTheBounds() {
        ResizeRule rule = rule(Resizer.between(3, 20));

        assertThat(rule.within(1)).isEqualTo(3);
        assertThat(rule.within(7)).isEqualTo(7);
        assertThat(rule.within(21)).isEqualTo(20);
    }
}
