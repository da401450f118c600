// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import io.lakon.internal.problem.Problems;
import io.lakon.internal.settings.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    private final Problems problems = new Problems();

    private List<SupervisionRule> rules(Class<?> annotated, String configured) {
        Section section = Section.of(ConfigFactory.parseString(configured), problems, "supervision");
        return Supervision.of(
                Arrays.asList(annotated.getAnnotationsByType(Supervised.class)), "here", section, problems);
    }

    @Supervised(on = Exception.class, strategy = Strategy.STOP)
    @Supervised(on = RuntimeException.class)
    @Supervised(on = UncheckedIOException.class, strategy = Strategy.RESUME)
    @Supervised(on = IOException.class)
    static class Several {}

    @Test
    void theMostSpecificFailureIsInnermost() {
        assertThat(rules(Several.class, ""))
                .extracting(SupervisionRule::on)
                .containsExactly(
                        UncheckedIOException.class, RuntimeException.class, IOException.class, Exception.class);
    }

    @Supervised(maxRestarts = 3, within = "1m", stopChildren = false, stashCapacity = 7)
    static class Limited {}

    @Test
    void aRestartIsReadWithItsLimit() {
        assertThat(rules(Limited.class, ""))
                .containsExactly(new SupervisionRule(
                        Exception.class,
                        SupervisorStrategy.restart()
                                .withLimit(3, Duration.ofMinutes(1))
                                .withStopChildren(false)
                                .withStashCapacity(7)));
    }

    @Supervised(strategy = Strategy.BACKOFF, minBackoff = "PT1S", maxBackoff = "30 seconds", maxRestarts = 5)
    static class Backoff {}

    @Test
    void aBackoffIsReadWithItsPausesInEitherNotation() {
        assertThat(rules(Backoff.class, ""))
                .containsExactly(new SupervisionRule(
                        Exception.class,
                        SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 0.2)
                                .withMaxRestarts(5)));
    }

    @Test
    void whatIsConfiguredReplacesWhatWasWrittenElementByElement() {
        assertThat(rules(Limited.class, "supervision { max-restarts = 5, stop-children = on }"))
                .containsExactly(new SupervisionRule(
                        Exception.class,
                        SupervisorStrategy.restart()
                                .withLimit(5, Duration.ofMinutes(1))
                                .withStashCapacity(7)));
    }

    @Test
    void whatIsConfiguredMayMakeWhatWasWrittenSuperfluous() {
        assertThat(rules(Limited.class, "supervision.strategy = resume"))
                .containsExactly(new SupervisionRule(Exception.class, SupervisorStrategy.resume()));
        assertThat(problems.isEmpty()).isTrue();
    }

    static class Unsupervised {}

    @Test
    void whatIsConfiguredStandsAloneWithoutAnnotations() {
        assertThat(rules(
                        Unsupervised.class, "supervision { strategy = backoff, min-backoff = 1s, max-backoff = PT2S }"))
                .containsExactly(new SupervisionRule(
                        Exception.class,
                        SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), Duration.ofSeconds(2), 0.2)));
    }

    @Test
    void withoutAnnotationsAndConfigurationThereIsNoRule() {
        assertThat(rules(Unsupervised.class, "")).isEmpty();
    }

    @Supervised(within = "1m")
    static class EndlessWithin {}

    @Test
    void aTimeWithoutALimitMakesNoSense() {
        rules(EndlessWithin.class, "");

        assertThat(problems.report()).contains("within has no effect without maxRestarts");
    }

    @Supervised
    @Supervised(strategy = Strategy.STOP)
    static class Twice {}

    @Test
    void twoRulesAboutOneClassAreRefused() {
        rules(Twice.class, "");

        assertThat(problems.report()).contains("LAKON-0109  Two @Supervised are about Exception.");
    }

    @Test
    void wrongValuesAreReportedWithKeyAndPlaceAndCountAsLeftOut() {
        assertThat(rules(Limited.class, "supervision { max-restarts = many }"))
                .containsExactlyElementsOf(rules(Limited.class, ""));
        assertThat(problems.report())
                .contains("LAKON-0202  supervision.max-restarts = \"many\" is not a whole number.")
                .contains("at    String: 1");
    }
}
