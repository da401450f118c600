// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.internal.section.SectionReader;
import java.time.Duration;
import java.util.List;

/**
 * A phase as it is configured.
 *
 * @param path where, in the section of the shutdown
 * @param recover whether the shutdown goes on if a task fails or is late
 */
record Phase(String name, String path, List<String> dependsOn, Duration timeout, boolean recover, boolean enabled) {
    /** Reads one; whether those it depends on exist is for {@link PhaseOrder} to say. */
    static Phase read(SectionReader shutdown, String path, String name, Duration defaultTimeout) {
        SectionReader phase = shutdown.section(path);
        return new Phase(
                name,
                path,
                phase.has("depends-on") ? phase.texts("depends-on") : List.of(),
                phase.has("timeout") ? phase.someTime("timeout") : defaultTimeout,
                !phase.has("recover") || phase.isOn("recover"),
                !phase.has("enabled") || phase.isOn("enabled"));
    }

    String key(String key) {
        return path + "." + key;
    }
}
