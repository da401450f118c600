// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import java.time.Duration;
import java.util.List;

/**
 * A phase as it is configured.
 *
 * @param path where
 * @param recover whether the shutdown goes on if a task fails or is late
 */
record Phase(String name, String path, List<String> dependsOn, Duration timeout, boolean recover, boolean enabled) {
    /**
     * Reads one; whether those it depends on exist is for {@link PhaseOrder} to say.
     *
     * @throws ConfigException naming the key and its origin
     */
    static Phase read(Config config, String phases, String name, Duration defaultTimeout) {
        String path = phases + "." + ConfigUtil.joinPath(name);
        config.getConfig(path); // a phase that is no section is refused by its own key
        String dependsOn = path + ".depends-on";
        String timeout = path + ".timeout";
        return new Phase(
                name,
                path,
                config.hasPath(dependsOn) ? config.getStringList(dependsOn) : List.of(),
                config.hasPath(timeout) ? timeout(config, timeout) : defaultTimeout,
                isOn(config, path + ".recover"),
                isOn(config, path + ".enabled"));
    }

    private static boolean isOn(Config config, String key) {
        return !config.hasPath(key) || config.getBoolean(key);
    }

    static Duration timeout(Config config, String key) {
        Duration timeout = config.getDuration(key);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "it is longer than nothing; found " + timeout);
        }
        return timeout;
    }
}
