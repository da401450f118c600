// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The section {@code lakon.coordinated-shutdown}.
 *
 * @param phases in the order in which they run
 * @param isRunByTerminate whether it runs before a system ends that is terminated, or whose guardian has stopped
 */
public record ShutdownSettings(
        List<Phase> phases, boolean terminatesActorSystem, boolean isRunByTerminate, boolean isRunByJvmExit) {
    private static final String SECTION = "lakon.coordinated-shutdown.";
    private static final String PHASES = SECTION + "phases";
    private static final String TERMINATES = SECTION + "terminate-actor-system";
    private static final String BY_TERMINATE = SECTION + "run-by-actor-system-terminate";

    /**
     * Reads it.
     *
     * @throws ConfigException naming the key and its origin
     */
    public static ShutdownSettings read(Config config) {
        Duration defaultTimeout = Phase.timeout(config, SECTION + "default-phase-timeout");
        SortedMap<String, Phase> phases = new TreeMap<>();
        config.getObject(PHASES)
                .keySet()
                .forEach(name -> phases.put(name, Phase.read(config, PHASES, name, defaultTimeout)));
        List<Phase> ordered = PhaseOrder.sort(config, phases);
        ShutdownSettings settings = new ShutdownSettings(
                ordered,
                config.getBoolean(TERMINATES),
                config.getBoolean(BY_TERMINATE),
                config.getBoolean(SECTION + "run-by-jvm-shutdown-hook"));
        Phase last = ordered.get(ordered.size() - 1);
        if (settings.isRunByTerminate && !settings.terminatesActorSystem) {
            throw endless(config, TERMINATES);
        }
        if (settings.isRunByTerminate && !last.enabled()) {
            throw endless(config, last.path() + ".enabled");
        }
        return settings;
    }

    private static ConfigException endless(Config config, String key) {
        return new ConfigException.BadValue(
                config.getValue(key).origin(),
                key,
                "terminating the system would never end it: switch this on, or " + BY_TERMINATE + " off");
    }
}
