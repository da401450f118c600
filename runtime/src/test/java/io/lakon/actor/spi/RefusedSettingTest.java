// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.ExtensionId;
import io.lakon.actor.ManualScheduler;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedSettingTest {
    private static List<RefusedSetting> refused(String settings, Set<String> dispatchers, Set<String> mailboxes) {
        return RefusedSetting.findAll(
                BootstrapSetup.create(ConfigFactory.parseString(settings)), dispatchers, mailboxes);
    }

    private static List<RefusedSetting> refused(String settings) {
        return refused(settings, Set.of(), Set.of());
    }

    @Test
    void theDefaultsAreRefusedByNobody() {
        assertThat(refused("", Set.of("lakon.actor.default-blocking-io-dispatcher"), Set.of()))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsFoundAtOnceWithItsPlace() {
        List<RefusedSetting> refused = refused("""
                lakon.actor.default-dispatcher.throughput = 0
                lakon.actor.default-dispatcher.stuck-actor-threshold = -1s
                lakon.actor.default-mailbox.mailbox-type = heap
                lakon.actor.typed.restart-stash-capacity = -5
                lakon.actor.probe-interval = 0s
                lakon.log-dead-letters = -1
                lakon.coordinated-shutdown.default-phase-timeout = 0s
                """);

        assertThat(refused)
                .extracting(RefusedSetting::key)
                .containsExactlyInAnyOrder(
                        "lakon.actor.default-dispatcher.throughput",
                        "lakon.actor.default-dispatcher.stuck-actor-threshold",
                        "lakon.actor.default-mailbox.mailbox-type",
                        "lakon.actor.typed.restart-stash-capacity",
                        "lakon.actor.probe-interval",
                        "lakon.log-dead-letters",
                        "lakon.coordinated-shutdown.default-phase-timeout");
        assertThat(refused.stream()
                        .filter(each -> each.key().endsWith(".throughput"))
                        .findFirst())
                .hasValueSatisfying(each -> {
                    assertThat(each.origin().description()).isEqualTo("String: 1");
                    assertThat(each.reason()).isEqualTo("it is at least 1; found 0");
                });
    }

    @Test
    void classesThatAreNamedAreLookedAtAndNoneIsMade() {
        List<RefusedSetting> refused = refused("""
                lakon.scheduler.implementation = io.lakon.Missing
                lakon.actor.typed.extensions = ["io.lakon.Missing", "java.util.Calendar"]
                lakon.actor.typed.library-extensions = "io.lakon.Missing"
                """);

        assertThat(refused)
                .extracting(RefusedSetting::key)
                .containsExactlyInAnyOrder(
                        "lakon.scheduler.implementation",
                        "lakon.actor.typed.extensions",
                        "lakon.actor.typed.library-extensions");
        assertThat(refused.stream().filter(each -> each.key().endsWith(".extensions")))
                .singleElement()
                .satisfies(each -> assertThat(each.reason())
                        .contains("[io.lakon.Missing]", "[java.util.Calendar]", "ExtensionId"));
    }

    @Test
    void aSchedulerHasToBeAScheduler() {
        assertThat(refused("lakon.scheduler.implementation = java.lang.Object"))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).contains("io.lakon.actor.Scheduler"));
        assertThat(refused("lakon.scheduler.implementation = \"" + ManualScheduler.class.getName() + "\""))
                .isEmpty();
    }

    /** Would do, and is not even initialized. */
    public static final class Unmade {
        static {
            INITIALIZED.set(true);
        }

        private Unmade() {}

        public static ExtensionId<?> getInstance() {
            throw new IllegalStateException("nobody calls it");
        }
    }

    private static final AtomicBoolean INITIALIZED = new AtomicBoolean();

    @Test
    void anExtensionThatCanBeMadeIsRefusedByNobody() {
        assertThat(refused("lakon.actor.typed.extensions = [\"" + Unmade.class.getName() + "\"]"))
                .isEmpty();
        assertThat(INITIALIZED).isFalse();
    }

    @Test
    void whatIsNoSwitchIsRefused() {
        assertThat(refused("lakon.log-dead-letters-during-shutdown = infinite"))
                .extracting(RefusedSetting::key)
                .containsExactly("lakon.log-dead-letters-during-shutdown");
    }

    @Test
    void thePhasesOfTheShutdownAreLookedAt() {
        assertThat(refused("""
                lakon.coordinated-shutdown.phases {
                  curtain.depends-on = [applause]
                  encore { depends-on = [finale], timeout = -1s }
                  finale.depends-on = [encore]
                }
                """))
                .extracting(RefusedSetting::key)
                .containsExactlyInAnyOrder(
                        "lakon.coordinated-shutdown.phases.curtain.depends-on",
                        "lakon.coordinated-shutdown.phases.encore.timeout",
                        "lakon.coordinated-shutdown.phases.finale.depends-on");
    }

    @Test
    void aDispatcherIsLookedAtIfItIsNamed() {
        String settings = "own { throughput = 0\n executor = thread-pool-executor }";

        assertThat(refused(settings)).isEmpty();
        assertThat(refused(settings, Set.of("own", "not.there"), Set.of()))
                .extracting(RefusedSetting::key)
                .containsExactly("own.throughput");
    }

    @Test
    void whatADispatcherInheritsIsRefusedWhereItStands() {
        assertThat(refused(
                        "lakon.actor.default-dispatcher.throughput = 0, own.executor = thread-pool-executor",
                        Set.of("own"),
                        Set.of()))
                .extracting(RefusedSetting::key)
                .containsExactly("lakon.actor.default-dispatcher.throughput");
    }

    @ParameterizedTest
    @CsvSource({
        "'parallelism-min = 8, parallelism-max = 4', own.fork-join-executor.parallelism-max",
        "'parallelism-min = 100', own.fork-join-executor.parallelism-min",
        "'parallelism-max = 1',"
    })
    void aMinimumThatSomebodyGaveIsNotLargerThanTheMaximum(String settings, String key) {
        assertThat(refused("own.fork-join-executor { " + settings + " }", Set.of("own"), Set.of()))
                .extracting(RefusedSetting::key)
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    /** No comparator that anybody could make. */
    abstract static class Hidden implements Comparator<Object> {}

    @ParameterizedTest
    @CsvSource({
        "'mailbox-type = bounded, mailbox-capacity = 0', mailbox-capacity",
        "'mailbox-type = bounded', mailbox-capacity",
        "'mailbox-type = bounded, mailbox-capacity = 1, mailbox-push-timeout-time = -1s', mailbox-push-timeout-time",
        "'mailbox-type = priority', comparator",
        "'mailbox-type = priority, comparator = \"io.lakon.actor.spi.RefusedSettingTest$Hidden\"', comparator",
        "'mailbox-capacity = 5', mailbox-type"
    })
    void aMailboxIsLookedAtIfItIsNamed(String settings, String key) {
        assertThat(refused("desk { " + settings + " }", Set.of(), Set.of("desk")))
                .extracting(RefusedSetting::key)
                .containsExactly("desk." + key);
    }
}
