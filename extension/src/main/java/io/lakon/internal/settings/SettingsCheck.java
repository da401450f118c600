// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Problems;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Compares each setting with its default, which tells what kind of value it takes: a number, a duration, a section …
 *
 * <p>That finds what was mistyped. A value of the right kind that is wrong all the same (a pool of no threads) is for the
 * runtime to find, in {@linkplain #usable what is left}.
 */
public final class SettingsCheck {
    /** What takes a word besides. The sizes of pools do, too. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "lakon.log-dead-letters", Set.of("on", "off", "true", "false", "yes", "no"),
            "lakon.log-dead-letters-suspend-duration", Set.of("infinite"));

    private final Problems problems;
    private final Set<String> wrong = new HashSet<>();

    public SettingsCheck(Problems problems) {
        this.problems = problems;
    }

    /** Checks all settings for which {@code defaults} has one. */
    public void check(Config defaults, Config settings) {
        check("", defaults.root(), settings.root());
    }

    /** The settings without those that were found to be wrong. */
    public Config usable(Config settings) {
        Config usable = settings;
        for (String path : wrong) {
            usable = usable.withoutPath(path);
        }
        return usable;
    }

    /** Checks the section at {@code path}. */
    void check(String path, ConfigObject defaults, ConfigObject settings) {
        defaults.forEach((key, standard) -> {
            ConfigValue value = settings.get(key);
            String quoted = ConfigUtil.joinPath(key);
            if (value != null) {
                checkValue(path.isEmpty() ? quoted : path + "." + quoted, standard, value);
            }
        });
    }

    private void checkValue(String path, ConfigValue standard, ConfigValue value) {
        if (standard instanceof ConfigObject defaults) {
            if (value instanceof ConfigObject section) {
                check(path, defaults, section);
            } else {
                refuse(path, value, "a section");
            }
            return;
        }
        Kind kind = isPoolSize(path) ? Kind.WHOLE_NUMBER : Kind.of(standard);
        if (!canRead(value, kind.getter) && !isSwitchedOff(path, value)) {
            refuse(path, value, kind.expected);
        } else if (kind == Kind.DURATION && isNegative(value)) {
            refuse(path, value, "a duration that is not negative");
        }
    }

    private void refuse(String path, ConfigValue value, String expected) {
        if (wrong.add(path)) {
            problems.add(Section.wrong(path, value, expected));
        }
    }

    private static boolean isNegative(ConfigValue value) {
        return canRead(value, Section::durationAt)
                && Section.durationAt(value.atKey("value"), "value").isNegative();
    }

    /** What kind of value a setting takes. Text is of every kind that can be read from it, for so are properties. */
    private enum Kind {
        WHOLE_NUMBER("a whole number", SettingsCheck::wholeNumber),
        NUMBER("a number", Config::getDouble),
        SWITCH("on or off", Config::getBoolean),
        DURATION("a duration, as 30s or PT30S", Section::durationAt),
        TEXT("a text", Config::getString),
        LIST("a list", Config::getAnyRef); // a property holds it as one text

        private final String expected;
        private final Getter getter;

        Kind(String expected, Getter getter) {
            this.expected = expected;
            this.getter = getter;
        }

        static Kind of(ConfigValue standard) {
            switch (standard.valueType()) {
                case LIST:
                    return LIST;
                case BOOLEAN:
                    return SWITCH;
                case NUMBER:
                    return standard.unwrapped() instanceof Double ? NUMBER : WHOLE_NUMBER;
                default:
                    return ofText(standard);
            }
        }

        /** What stands in a file without quotes is text, and may be meant as something else. */
        private static Kind ofText(ConfigValue standard) {
            if (canRead(standard, Config::getBoolean)) {
                return SWITCH;
            }
            return canRead(standard, Section::durationAt) ? DURATION : TEXT;
        }
    }

    private interface Getter {
        Object get(Config config, String key);
    }

    private static Object wholeNumber(Config config, String key) {
        double number = config.getDouble(key);
        if (number != Math.rint(number)) {
            throw new ConfigException.BadValue(key, "is not whole");
        }
        return config.getLong(key);
    }

    private static boolean canRead(ConfigValue value, Getter getter) {
        try {
            getter.get(value.atKey("value"), "value");
            return true;
        } catch (ConfigException | DateTimeParseException | ArithmeticException wrong) {
            return false;
        }
    }

    /** As in Akka, some settings take a number, a duration, or a word. */
    private static boolean isSwitchedOff(String path, ConfigValue value) {
        String word = String.valueOf(value.unwrapped());
        return isPoolSize(path)
                ? word.equals("off")
                : WORDS.getOrDefault(path, Set.of()).contains(word);
    }

    /** Which by default is none. */
    private static boolean isPoolSize(String path) {
        return path.endsWith(".thread-pool-executor.fixed-pool-size");
    }
}
