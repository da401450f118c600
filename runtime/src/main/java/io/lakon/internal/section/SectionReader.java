// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.section;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOrigin;
import io.lakon.actor.spi.RefusedSetting;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one section. A key that is missing, of another type, or out of its range is refused; if the refusal
 * does not end the reading, a stand-in takes its place, so that what else is wrong is found as well.
 */
public final class SectionReader {
    private final String path;
    private final Config section;
    private final Refusals refusals;
    private final Set<String> refused = new HashSet<>();

    /** The section that stands at {@code path}. */
    public SectionReader(String path, Config section, Refusals refusals) {
        this.path = path;
        this.section = section;
        this.refusals = refusals;
    }

    private interface Getter<V> {
        V get(Config section, String key);
    }

    private <V> V read(String key, V standIn, Getter<V> getter) {
        try {
            return getter.get(section, key);
        } catch (ConfigException wrong) {
            add(key, getter);
            return standIn;
        }
    }

    /** Reads once more, from the root: so that what is thrown names the whole path. */
    private <V> void add(String key, Getter<V> getter) {
        try {
            getter.get(section.atPath(path), path(key));
        } catch (ConfigException wrong) {
            String where = origin(key).description() + ": ";
            String reason = String.valueOf(wrong.getMessage());
            add(key, reason.startsWith(where) ? reason.substring(where.length()) : reason, wrong);
        }
    }

    private void add(String key, String reason, ConfigException wrong) {
        if (refused.add(key)) { // a stand-in may be wrong as well
            refusals.add(new RefusedSetting(path(key), origin(key), reason), wrong);
        }
    }

    /** A section in this one; an empty one, if it cannot be read. */
    public SectionReader section(String key) {
        return new SectionReader(path(key), read(key, ConfigFactory.empty(), Config::getConfig), refusals);
    }

    public boolean has(String key) {
        return section.hasPath(key);
    }

    public String text(String key) {
        return read(key, "", Config::getString);
    }

    public boolean isOn(String key) {
        return read(key, false, Config::getBoolean);
    }

    public double number(String key) {
        return read(key, 1.0, Config::getDouble);
    }

    public int wholeNumber(String key) {
        return read(key, 1, Config::getInt);
    }

    public List<String> texts(String key) {
        return read(key, List.of(), Config::getStringList);
    }

    /** A whole number of a certain size. */
    public int atLeast(int least, String key) {
        int value = read(key, least, Config::getInt);
        if (value < least) {
            refuse(key, "it is at least " + least + "; found " + value);
            return least;
        }
        return value;
    }

    /** A duration that may be zero. */
    public Duration time(String key) {
        Duration value = read(key, Duration.ofSeconds(1), Config::getDuration);
        if (value.isNegative()) {
            refuse(key, "it is not negative; found " + value);
            return Duration.ofSeconds(1);
        }
        return value;
    }

    /** A duration that is longer than nothing. */
    public Duration someTime(String key) {
        Duration value = read(key, Duration.ofSeconds(1), Config::getDuration);
        if (value.isNegative() || value.isZero()) {
            refuse(key, "it is longer than nothing; found " + value);
            return Duration.ofSeconds(1);
        }
        return value;
    }

    /** Whether nobody has decided about a key: it says what a library's {@code reference.conf} says. */
    public boolean isDefault(String key) {
        return origin(key).description().startsWith("reference.conf");
    }

    /** Refuses a key that has been read. */
    public void refuse(String key, String reason) {
        refuse(key, reason, null);
    }

    public void refuse(String key, String reason, @Nullable Throwable cause) {
        add(key, reason, new ConfigException.BadValue(origin(key), path(key), reason, cause));
    }

    /** Where a key stands; a missing one, where the section does that lacks it. */
    private ConfigOrigin origin(String key) {
        return section.hasPath(key) ? section.getValue(key).origin() : section.origin();
    }

    private String path(String key) {
        return path + "." + key;
    }
}
