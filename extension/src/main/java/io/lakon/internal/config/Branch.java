// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a configuration in the making: properties go in by name, HOCON comes out.
 *
 * <p>Flat names allow what a tree does not: {@code a=1} beside {@code a.b=2}. Where one of the two is only a default
 * it gives way, as a value in {@code application.conf} replaces a section of {@code reference.conf}. Where both were
 * set by somebody it is a conflict.
 */
final class Branch {
    private static final String ORIGIN = "MicroProfile Config";

    private enum Form {
        VALUE,
        LIST,
        SECTION
    }

    private @Nullable Setting setting;
    private final Map<String, Branch> members = new LinkedHashMap<>();
    private final SortedMap<Integer, Branch> elements = new TreeMap<>();

    void put(Setting setting) {
        at(setting.name()).setting = setting;
    }

    /** The part at {@code name}, which from now on exists, if only as an empty section. */
    Branch at(PropertyName name) {
        Branch branch = this;
        for (PropertyName.Step step : name.steps()) {
            branch = branch.at(step);
        }
        return branch;
    }

    private Branch at(PropertyName.Step step) {
        if (step instanceof PropertyName.Step.Element element) {
            return elements.computeIfAbsent(element.index(), index -> new Branch());
        }
        return members.computeIfAbsent(((PropertyName.Step.Member) step).key(), key -> new Branch());
    }

    ConfigObject toObject(Consumer<String> conflicts) {
        Map<String, ConfigValue> object = new LinkedHashMap<>();
        members.forEach((key, member) -> object.put(key, member.toValue(conflicts)));
        return ConfigValueFactory.fromMap(object, ORIGIN);
    }

    private ConfigList toList(Consumer<String> conflicts) {
        List<ConfigValue> list = elements.values().stream()
                .map(element -> element.toValue(conflicts))
                .toList();
        return ConfigValueFactory.fromIterable(list, ORIGIN);
    }

    private ConfigValue toValue(Consumer<String> conflicts) {
        List<Form> decided = formsOf(it -> !it.isDefault());
        if (decided.size() > 1) {
            conflicts.accept(decided.stream()
                    .flatMap(
                            form -> settings(form).filter(it -> !it.isDefault()).limit(1))
                    .map(Setting::origin)
                    .collect(Collectors.joining(
                            " and ", "", " exclude each other: a key is either a value, a list or a section")));
        }
        Form form = Stream.concat(decided.stream(), formsOf(it -> true).stream())
                .findFirst()
                .orElse(Form.SECTION);
        return switch (form) {
            case VALUE -> Objects.requireNonNull(setting).value();
            case LIST -> toList(conflicts);
            case SECTION -> toObject(conflicts);
        };
    }

    private List<Form> formsOf(Predicate<Setting> which) {
        return Stream.of(Form.values())
                .filter(form -> settings(form).anyMatch(which))
                .toList();
    }

    private Stream<Setting> settings(Form form) {
        return switch (form) {
            case VALUE -> Stream.ofNullable(setting);
            case LIST -> elements.values().stream().flatMap(Branch::settings);
            case SECTION -> members.values().stream().flatMap(Branch::settings);
        };
    }

    private Stream<Setting> settings() {
        return Stream.of(Form.values()).flatMap(this::settings);
    }
}
