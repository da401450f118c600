// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
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
    private static final String SECTION = "lakon.coordinated-shutdown";
    private static final String TERMINATES = "terminate-actor-system";
    private static final String BY_TERMINATE = "run-by-actor-system-terminate";

    /**
     * Reads it.
     *
     * @throws ConfigException naming the key and its origin
     */
    public static ShutdownSettings read(Config config) {
        return read(config, Refusals.thrown());
    }

    /** Reads it; what is refused, and does not end the reading, has a stand-in. */
    public static ShutdownSettings read(Config config, Refusals refusals) {
        SectionReader section = new SectionReader(SECTION, config.getConfig(SECTION), refusals);
        Duration defaultTimeout = section.someTime("default-phase-timeout");
        SortedMap<String, Phase> phases = new TreeMap<>();
        config.getObject(SECTION + ".phases").keySet().forEach(name -> {
            phases.put(name, Phase.read(section, "phases." + ConfigUtil.joinPath(name), name, defaultTimeout));
        });
        List<Phase> ordered = PhaseOrder.sort(section, phases);
        ShutdownSettings settings = new ShutdownSettings(
                ordered,
                section.isOn(TERMINATES),
                section.isOn(BY_TERMINATE),
                section.isOn("run-by-jvm-shutdown-hook"));
        Phase last = ordered.get(ordered.size() - 1);
        if (settings.isRunByTerminate && !settings.terminatesActorSystem) {
            section.refuse(TERMINATES, endless());
        }
        if (settings.isRunByTerminate && !last.enabled()) {
            section.refuse(last.key("enabled"), endless());
        }
        return settings;
    }

    private static String endless() {
        return "terminating the system would never end it: switch this on, or " + SECTION + "." + BY_TERMINATE + " off";
    }
}
