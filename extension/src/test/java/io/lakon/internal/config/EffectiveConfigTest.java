// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import io.smallrye.config.EnvConfigSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectiveConfigTest {
    @TempDir
    private Path folder;

    private Config reference(String hocon, ConfigSource... operators) {
        return effective(Application.in(folder).with("reference.conf", hocon), operators);
    }

    private Config effective(Application application, ConfigSource... operators) {
        return EffectiveConfig.of(application.config(operators)).toHocon();
    }

    @Test
    void defaultsComeFromReference() {
        Config config = reference("lakon.throughput = 5");

        assertThat(config.getInt("lakon.throughput")).isEqualTo(5);
    }

    @Test
    void anyMicroProfileSourceOverridesThem() {
        Config config = reference("lakon.throughput = 5", Operator.of("lakon.throughput", "64"));

        assertThat(config.getInt("lakon.throughput")).isEqualTo(64);
    }

    @Test
    void anEnvironmentVariableOverridesAKnownKey() {
        Config config = reference(
                "lakon.log-dead-letters = 10", new EnvConfigSource(Map.of("LAKON_LOG_DEAD_LETTERS", "off"), 300));

        assertThat(config.getBoolean("lakon.log-dead-letters")).isFalse();
    }

    @Test
    void theActiveProfileOverrides() {
        Config config = reference(
                "lakon.throughput = 5", Operator.of("%dev.lakon.throughput", "6", "mp.config.profile", "dev"));

        assertThat(config.getInt("lakon.throughput")).isEqualTo(6);
    }

    @Test
    void theActiveProfileOfAFileOverridesThatFile() {
        Application application = Application.in(folder)
                .with("application.conf", "lakon.throughput = 5, %dev.lakon.throughput = 6, mp.config.profile = dev");

        assertThat(effective(application).getInt("lakon.throughput")).isEqualTo(6);
    }

    @Test
    void aPropertyThatNoFileKnowsIsThere() {
        Config config =
                reference("lakon.throughput = 5", Operator.of("lakon.actor.deployment.\"a.b\".mailbox", "small"));

        assertThat(config.getString("lakon.actor.deployment.\"a.b\".mailbox")).isEqualTo("small");
    }

    @Test
    void aDispatcherAtTheRootOfAFileIsThere() {
        Application application =
                Application.in(folder).with("application.conf", "my-dispatcher { type = Dispatcher, throughput = 5 }");

        Config config = effective(application, Operator.of("my-dispatcher.throughput", "7"));

        assertThat(config.getInt("my-dispatcher.throughput")).isEqualTo(7);
    }

    @Test
    void anAddedSectionNeedsNoFile() {
        Application application =
                Application.in(folder).with("META-INF/microprofile-config.properties", "my-dispatcher.throughput=7");

        Config config = EffectiveConfig.of(application.config())
                .withSection("my-dispatcher")
                .toHocon();

        assertThat(config.getInt("my-dispatcher.throughput")).isEqualTo(7);
    }

    @Test
    void whatIsNeitherLakonsNorInAFileStaysOutside() {
        Config config = reference("lakon.throughput = 5", Operator.of("other.size", "7"));

        assertThat(config.hasPath("other")).isFalse();
    }

    @Test
    void anEmptySectionOfAFileIsThere() {
        Config config = reference("lakon.actor.deployment {}");

        assertThat(config.getConfig("lakon.actor.deployment").isEmpty()).isTrue();
    }

    @Test
    void anEmptySectionCanBeFilled() {
        Config config = reference("lakon.actor.deployment {}", Operator.of("lakon.actor.deployment.a.mailbox", "b"));

        assertThat(config.getString("lakon.actor.deployment.a.mailbox")).isEqualTo("b");
    }

    @Test
    void aNullIsAKeyToBeSet() {
        Config config = reference(
                "lakon.dispatcher-name = null", new EnvConfigSource(Map.of("LAKON_DISPATCHER_NAME", "mine"), 300));

        assertThat(config.getString("lakon.dispatcher-name")).isEqualTo("mine");
    }

    @Test
    void aListInAFileStaysAList() {
        Application application =
                Application.in(folder).with("application.conf", "lakon.paths = [\"a,b\", \"${c}\", 5]");

        assertThat(effective(application).getStringList("lakon.paths")).containsExactly("a,b", "${c}", "5");
    }

    @Test
    void aMicroProfileListBecomesAListWhereThereWasOne() {
        Config config = reference("lakon.paths = [x]", Operator.of("lakon.paths", "a\\,b,c\\\\d,,e"));

        assertThat(config.getStringList("lakon.paths")).containsExactly("a,b", "c\\d", "e");
    }

    @Test
    void anEmptyValueEmptiesAList() {
        Config config = reference("lakon.paths = [x]", Operator.of("lakon.paths", ""));

        assertThat(config.getStringList("lakon.paths")).isEmpty();
    }

    @Test
    void commasInTextStayWhereThereWasNoList() {
        Config config = reference("lakon.title = x", Operator.of("lakon.title", "a,b"));

        assertThat(config.getString("lakon.title")).isEqualTo("a,b");
    }

    @Test
    void oneMemberOfAListOfObjectsCanBeOverridden() {
        Config config = reference(
                "lakon.nodes = [{host = a, port = 1}, {host = b, port = 2}]", Operator.of("lakon.nodes[1].port", "3"));

        assertThat(config.getConfigList("lakon.nodes"))
                .map(node -> node.getInt("port"))
                .containsExactly(1, 3);
    }

    @Test
    void aListCanBeGivenElementByElement() {
        Config config = reference("lakon.paths = [x]", Operator.of("lakon.paths[1]", "b", "lakon.paths[0]", "a"));

        assertThat(config.getStringList("lakon.paths")).containsExactly("a", "b");
    }

    @Test
    void aMicroProfileListBecomesAListWhereASectionBesideHasOne() {
        Config config = reference(
                "lakon.phases { stop { after = [start] }, start {} }",
                Operator.of("lakon.phases.mine.after", "stop,start"));

        assertThat(config.getStringList("lakon.phases.mine.after")).containsExactly("stop", "start");
    }

    @Test
    void anEnvironmentVariableSetsAKeyThatNoFileKnowsIfItIsAskedFor() {
        var environment = new EnvConfigSource(Map.of("LAKON_ACTOR_DEPLOYMENT_STAGE_HAND_MAILBOX", "small"), 300);
        org.eclipse.microprofile.config.Config config =
                Application.in(folder).with("reference.conf", "lakon.a = 1").config(environment);

        Config asked = EffectiveConfig.of(config)
                .withKeys(List.of("lakon", "actor", "deployment", "stage-hand"), Stream.of("mailbox", "dispatcher"))
                .toHocon();

        assertThat(asked.getString("lakon.actor.deployment.stage-hand.mailbox")).isEqualTo("small");
        assertThat(asked.hasPath("lakon.actor.deployment.stage-hand.dispatcher"))
                .isFalse();
    }

    @Test
    void literalExpressionsArriveAsTheyStandInTheFile() {
        Config config = reference("lakon.pattern = \"${level}\"");

        assertThat(config.getString("lakon.pattern")).isEqualTo("${level}");
    }

    @Test
    void expressionsOfOtherSourcesAreExpanded() {
        Config config = reference("lakon.throughput = 5", Operator.of("lakon.throughput", "${base}", "base", "9"));

        assertThat(config.getInt("lakon.throughput")).isEqualTo(9);
    }

    @Test
    void anIsoDurationIsUnderstoodWhereADurationWas() {
        Config config = reference("lakon.timeout = 5s", Operator.of("lakon.timeout", "PT1M0.5S"));

        assertThat(config.getDuration("lakon.timeout")).isEqualTo(Duration.ofMillis(60_500));
    }

    @Test
    void anIsoDurationIsUnderstoodWhereItWasOff() {
        Config config = reference("lakon.timeout = off", Operator.of("lakon.timeout", "PT1M"));

        assertThat(config.getDuration("lakon.timeout")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anIsoDurationIsUnderstoodWhereNothingIsKnown() {
        Config config = reference("lakon.a = 1", Operator.of("lakon.actor.deployment.a.min-backoff", "PT3S"));

        assertThat(config.getDuration("lakon.actor.deployment.a.min-backoff")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anIsoDurationMayStandInAFile() {
        Application application = Application.in(folder)
                .with("reference.conf", "lakon.timeout = 5s")
                .with("application.conf", "lakon.timeout = PT7S");

        assertThat(effective(application).getDuration("lakon.timeout")).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void textThatLooksLikeADurationStaysWhereTextWas() {
        Config config = reference("lakon.title = none", Operator.of("lakon.title", "PT5S"));

        assertThat(config.getString("lakon.title")).isEqualTo("PT5S");
    }

    @Test
    void aValueTakesThePlaceOfADefaultSection() {
        Config config = reference(
                "lakon.internal-dispatcher { type = Dispatcher }",
                Operator.of("lakon.internal-dispatcher", "lakon.default-dispatcher"));

        assertThat(config.getString("lakon.internal-dispatcher")).isEqualTo("lakon.default-dispatcher");
    }

    @Test
    void aSectionTakesThePlaceOfADefaultValue() {
        Config config = reference("lakon.backoff = off", Operator.of("lakon.backoff.min", "3s"));

        assertThat(config.getValue("lakon.backoff").valueType()).isEqualTo(ConfigValueType.OBJECT);
    }

    @Test
    void aValueAndASectionThatSomebodySetAreRefused() {
        Application application = Application.in(folder).with("application.conf", "lakon.backoff.min = 3s");
        EffectiveConfig config = EffectiveConfig.of(application.config(Operator.of("lakon.backoff", "off")));

        assertThatThrownBy(config::toHocon)
                .isInstanceOf(UnusableConfigException.class)
                .hasMessageContaining("operator, property lakon.backoff=off and application.conf @ ")
                .hasMessageContaining("application.conf: 1, property lakon.backoff.min=3s exclude each other");
    }

    @Test
    void anExpressionThatCannotBeExpandedIsRefused() {
        EffectiveConfig config =
                EffectiveConfig.of(Application.in(folder).config(Operator.of("lakon.throughput", "${nobody}")));

        assertThatThrownBy(config::toHocon)
                .isInstanceOf(UnusableConfigException.class)
                .hasMessageContaining("operator, property lakon.throughput: cannot expand ${nobody}");
    }

    @Test
    void anExpressionThatGoesInACircleIsRefused() {
        EffectiveConfig config = EffectiveConfig.of(
                Application.in(folder).config(Operator.of("lakon.a", "${lakon.b}", "lakon.b", "${lakon.a}")));

        assertThatThrownBy(config::toHocon)
                .isInstanceOf(UnusableConfigException.class)
                .hasMessageContaining("operator, property lakon.a: ");
    }

    @Test
    void allThatIsRefusedIsReportedAtOnce() {
        EffectiveConfig config = EffectiveConfig.of(
                Application.in(folder).config(Operator.of("lakon.a", "${nobody}", "lakon.b", "${nothing}")));

        assertThatThrownBy(config::toHocon)
                .isInstanceOfSatisfying(
                        UnusableConfigException.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void aWrongTypeNamesKeyValueAndSource() {
        Config config = reference("lakon.throughput = 5", Operator.of("lakon.throughput", "much"));

        assertThatThrownBy(() -> config.getInt("lakon.throughput"))
                .isInstanceOf(ConfigException.WrongType.class)
                .hasMessage("operator, property lakon.throughput=much: "
                        + "lakon.throughput has type STRING rather than NUMBER");
    }

    @Test
    void aBadValueInAFileNamesItsPosition() {
        Application application = Application.in(folder).with("application.conf", "lakon {\n  timeout = 5 parsecs\n}");
        Config config = effective(application);

        assertThatThrownBy(() -> config.getDuration("lakon.timeout"))
                .isInstanceOf(ConfigException.BadValue.class)
                .hasMessageStartingWith("application.conf @ file:")
                .hasMessageContaining("/classes/application.conf: 2, property lakon.timeout=5 parsecs: "
                        + "Invalid value at 'lakon.timeout'");
    }

    @Test
    void aWrongElementOfAListNamesItsSource() {
        Config config = reference("lakon.sizes = [1]", Operator.of("lakon.sizes", "2,x"));

        assertThatThrownBy(() -> config.getIntList("lakon.sizes"))
                .hasMessageContaining("operator, property lakon.sizes=2,x");
    }

    @Test
    void problemsOfTheFilesAreHandedOn() {
        Application application = Application.in(folder).with("application.conf", "lakon {");

        assertThat(EffectiveConfig.of(application.config()).problems()).hasSize(1);
    }
}
