// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.section;

import com.typesafe.config.ConfigException;
import io.lakon.actor.spi.RefusedSetting;
import java.util.Collection;

/** What becomes of a setting that cannot be used. */
@FunctionalInterface
public interface Refusals {
    /** If it returns, the reading goes on with a stand-in. */
    void add(RefusedSetting setting, ConfigException wrong);

    /** Ends the reading there. */
    static Refusals thrown() {
        return (setting, wrong) -> {
            throw wrong;
        };
    }

    /** Goes on, and collects all of them, each once. */
    static Refusals into(Collection<RefusedSetting> found) {
        return (setting, wrong) -> {
            if (!found.contains(setting)) {
                found.add(setting);
            }
        };
    }
}
