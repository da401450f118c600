// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.lakon.actor.spi.RefusedSetting;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A section of the configuration that need not hold every key. What it holds and cannot be used is reported, with its
 * key, its value, its source and its position there, and then counts as left out.
 */
public final class Section {
    private final Config config;
    private final String path;
    private final Problems problems;

    private Section(Config config, String path, Problems problems) {
        this.config = config;
        this.path = path;
        this.problems = problems;
    }

    /** The section at {@code path}, whose elements need no quotes; empty if there is none. */
    public static Section of(Config root, Problems problems, String... path) {
        Section section = new Section(root, "", problems);
        for (String element : path) {
            section = section.section(element);
        }
        return section;
    }

    public Section section(String key) {
        Config inner = read(key, ConfigFactory.empty(), "a section", Config::getConfig);
        return new Section(inner, pathOf(key), problems);
    }

    public boolean isEmpty() {
        return config.isEmpty();
    }

    /** The whole path of this section, as in a file. */
    public String path() {
        return path;
    }

    /** Where the value of {@code key} is from; empty if there is none. */
    public Optional<String> placeOf(String key) {
        String quoted = ConfigUtil.joinPath(key);
        return config.hasPath(quoted)
                ? Optional.of(config.getValue(quoted).origin().description())
                : Optional.empty();
    }

    public String text(String key, String otherwise) {
        return read(key, otherwise, "a text", Config::getString);
    }

    public int number(String key, int otherwise) {
        return read(key, otherwise, "a whole number", Config::getInt);
    }

    public double fraction(String key, double otherwise) {
        return read(key, otherwise, "a number", Config::getDouble);
    }

    public boolean flag(String key, boolean otherwise) {
        return read(key, otherwise, "true or false", Config::getBoolean);
    }

    public Duration duration(String key, Duration otherwise) {
        return read(key, otherwise, "a duration, as 30s or PT30S", Section::durationAt);
    }

    public <E extends Enum<E>> E choice(String key, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        String expected = "one of " + names(all);
        return read(key, otherwise, expected, (section, at) -> one(all, section.getString(at), at, expected));
    }

    /** As a list, or as one text with commas, which is how properties are written. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type, Set<E> otherwise) {
        String expected = "a list of " + names(type.getEnumConstants());
        return read(key, otherwise, expected, (section, at) -> {
            List<String> texts = section.getValue(at).valueType() == ConfigValueType.LIST
                    ? section.getStringList(at)
                    : List.of(section.getString(at).split(","));
            Set<E> chosen = EnumSet.noneOf(type);
            texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> chosen.add(one(type.getEnumConstants(), text, at, expected)));
            return chosen;
        });
    }

    private static String names(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> E one(E[] all, String text, String key, String expected) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ConfigException.BadValue(key, expected));
    }

    private interface Getter<V> {
        V get(Config config, String key);
    }

    private <V> V read(String key, V otherwise, String expected, Getter<V> getter) {
        String quoted = ConfigUtil.joinPath(key);
        if (!config.hasPath(quoted)) {
            return otherwise;
        }
        try {
            return getter.get(config, quoted);
        } catch (ConfigException | DateTimeParseException wrong) {
            problems.add(wrong(pathOf(key), config.getValue(quoted), expected));
            return otherwise;
        }
    }

    private String pathOf(String key) {
        String quoted = ConfigUtil.joinPath(key);
        return path.isEmpty() ? quoted : path + "." + quoted;
    }

    /** As HOCON writes durations, or as ISO 8601 does. */
    static Duration durationAt(Config config, String key) {
        String text = config.getString(key);
        return text.startsWith("P") ? Duration.parse(text) : config.getDuration(key);
    }

    /** That the runtime refuses a setting. */
    public static Problem refused(RefusedSetting refused, Config settings) {
        boolean isThere = settings.hasPath(refused.key());
        ConfigValue value = isThere ? settings.getValue(refused.key()) : null;
        String text = value == null || value instanceof ConfigObject
                ? refused.key()
                : refused.key() + " = " + value.render(ConfigRenderOptions.concise());
        String section = refused.key().substring(0, refused.key().lastIndexOf('.'));
        return new Problem(
                Problem.Code.WRONG_SETTING,
                text + " cannot be used: " + refused.reason() + ".",
                value == null && settings.hasPath(section)
                        ? UnreadKeys.place(settings.getValue(section))
                        : refused.origin().description(),
                "give it a value that it may have, or leave it out for the default");
    }

    /** That {@code value} cannot be used. */
    static Problem wrong(String path, ConfigValue value, String expected) {
        return new Problem(
                Problem.Code.WRONG_SETTING,
                path + " = " + value.render(ConfigRenderOptions.concise()) + " is not " + expected + ".",
                value.origin().description(),
                "give it " + expected + ", or leave it out for the default");
    }
}
