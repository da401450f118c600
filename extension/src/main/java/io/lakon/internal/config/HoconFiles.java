// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The HOCON sources among those of a MicroProfile configuration, the strongest first. */
record HoconFiles(List<HoconSource> sources) {
    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");

    static HoconFiles of(Config config) {
        return new HoconFiles(StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(HoconSource.class::isInstance)
                .map(HoconSource.class::cast)
                .toList());
    }

    /** The names of all leaves. What is only there for a profile counts under the name that the profile gives it. */
    Stream<String> names() {
        return sources.stream()
                .flatMap(source -> source.leaves().keySet().stream())
                .map(name -> PROFILE.matcher(name).replaceFirst(""));
    }

    /** The leaves that {@code reference.conf} has in these sections. */
    Map<String, ConfigValue> reference(Prefixes sections) {
        Map<String, ConfigValue> leaves = new HashMap<>();
        sources.stream().filter(HoconSource::isReference).forEach(source -> leaves.putAll(source.leaves()));
        leaves.keySet().removeIf(name -> !sections.cover(name));
        return leaves;
    }

    Optional<HoconSource> named(String sourceName) {
        return sources.stream()
                .filter(source -> source.getName().equals(sourceName))
                .findFirst();
    }

    boolean haveEmptySection(String name) {
        return sources.stream().flatMap(source -> source.leaf(name).stream()).anyMatch(ConfigObject.class::isInstance);
    }

    /**
     * What a property looks like by default: as in {@code reference.conf}, or else as the application wrote it, or else
     * as the property of that name does in a section beside it, so that a phase of one's own has a list where others have.
     */
    Optional<ConfigValue> model(String property) {
        return own(property).or(() -> beside(property));
    }

    private Optional<ConfigValue> beside(String property) {
        PropertyName name = PropertyName.of(property);
        return reference(new Prefixes(Set.of(name.first()))).entrySet().stream()
                .filter(each -> name.isBeside(PropertyName.of(each.getKey())))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private Optional<ConfigValue> own(String property) {
        return sources.stream()
                .sorted(Comparator.comparing(HoconSource::isReference).reversed())
                .flatMap(source -> source.leaf(property).stream())
                .filter(value -> value.valueType() != ConfigValueType.NULL)
                .findFirst();
    }
}
