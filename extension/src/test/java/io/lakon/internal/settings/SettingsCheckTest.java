// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.internal.problem.Problems;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    private final Problems problems = new Problems();

    private String check(String defaults, String settings) {
        new SettingsCheck(problems).check(ConfigFactory.parseString(defaults), ConfigFactory.parseString(settings));
        return problems.report();
    }

    @Test
    void valuesOfTheRightKindAreNoProblem() {
        check(
                "size = 5, factor = 0.2, wait = 10s, on-time = on, name = \"\", list = [1, 2], section { key = 1 }",
                "size = \"7\", factor = 1, wait = PT5S, on-time = \"false\", name = 12, list = \"1,2\", section {}");

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void eachValueOfAnotherKindIsReported() {
        assertThat(
                        check(
                                "size = 5, factor = 0.2, wait = 10s, on-time = on, name = \"\", section { key = 1 }",
                                "size = 1.5, factor = some, wait = 3 lightyears, on-time = perhaps, name { first = A }, section = 1"))
                .contains("6 problems")
                .contains("size = 1.5 is not a whole number")
                .contains("factor = \"some\" is not a number")
                .contains("wait = \"3 lightyears\" is not a duration, as 30s or PT30S")
                .contains("on-time = \"perhaps\" is not on or off")
                .contains("name = {\"first\":\"A\"} is not a text")
                .contains("section = 1 is not a section");
    }

    @Test
    void aSettingIsNamedByItsWholePath() {
        assertThat(check("a { \"b.c\" { d = 1 } }", "a { \"b.c\" { d = x } }"))
                .contains("a.\"b.c\".d = \"x\" is not a whole number.")
                .contains("at    String: 1");
    }

    @Test
    void someNumbersAndDurationsMayBeSwitchedOff() {
        check(
                "lakon { log-dead-letters = 10, log-dead-letters-suspend-duration = 5m }",
                "lakon { log-dead-letters = off, log-dead-letters-suspend-duration = infinite }");

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void theirWordsAreNoneOfOtherSettings() {
        assertThat(check(
                        "lakon.log-dead-letters-during-shutdown = off",
                        "lakon.log-dead-letters-during-shutdown = infinite"))
                .contains("log-dead-letters-during-shutdown = \"infinite\" is not on or off");
    }

    @Test
    void theSizeOfAPoolIsANumberOrOffWhicheverIsTheDefault() {
        String pool = "pool.thread-pool-executor.fixed-pool-size = ";
        check(pool + "off", pool + "4");
        check(pool + "16", pool + "off");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(check(pool + "off", pool + "on")).contains("fixed-pool-size = \"on\" is not a whole number");
    }

    @Test
    void otherNumbersMayNot() {
        assertThat(check("throughput = 5", "throughput = off")).contains("throughput = \"off\" is not a whole number");
    }

    @Test
    void aNegativeDurationIsReported() {
        assertThat(check("wait = 10s", "wait = -1s"))
                .contains("wait = \"-1s\" is not a duration that is not negative.");
    }

    @Test
    void whatIsLeftHasNoWrongOnes() {
        Config settings = ConfigFactory.parseString("a { size = many, wait = 5s }");
        SettingsCheck check = new SettingsCheck(problems);
        check.check(ConfigFactory.parseString("a { size = 5, wait = 1s }"), settings);

        assertThat(check.usable(settings)).isEqualTo(ConfigFactory.parseString("a { wait = 5s }"));
    }

    @Test
    void whatHasNoDefaultMayBeAnything() {
        check("a = 1", "b = whatever");

        assertThat(problems.isEmpty()).isTrue();
    }
}
