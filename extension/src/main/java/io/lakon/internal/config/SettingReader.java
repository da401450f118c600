// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigValue;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Asks MicroProfile Config for one property after another. */
record SettingReader(Config config, HoconFiles files) {

    /**
     * What was decided for a property, if anything was.
     *
     * @throws NoSuchElementException if it has an expression that leads nowhere
     * @throws IllegalArgumentException if it has one that leads in a circle
     */
    Optional<Setting> read(String name) {
        org.eclipse.microprofile.config.ConfigValue found = config.getConfigValue(name);
        if (found.getValue() != null) {
            Optional<HoconSource> file = files.named(found.getSourceName())
                    // The name alone is no proof: the active profile may have brought another value from that file.
                    .filter(it -> Objects.equals(it.getValue(name), found.getRawValue()));
            return Optional.of(setting(name, file, found.getValue(), found.getSourceName()));
        }
        if (found.getRawValue() != null) {
            throw new NoSuchElementException("cannot expand " + found.getRawValue());
        }
        return strongest(name).map(source -> setting(name, file(source), source.getValue(name), source.getName()));
    }

    private Setting setting(String name, Optional<HoconSource> file, String text, String source) {
        Optional<ConfigValue> model = files.model(name);
        return file.flatMap(it -> it.leaf(name).map(value -> Setting.inFile(name, value, it)))
                .orElseGet(() -> Setting.inText(name, text, source, model))
                .withHoconDuration(model);
    }

    /** Where a property is set, without a look at what it is set to. */
    String place(String name) {
        return strongest(name)
                .map(source -> file(source).map(it -> it.place(name)).orElse(source.getName()))
                // Only the active profile sets it.
                .orElseGet(() -> config.getConfigValue(name).getSourceName());
    }

    /** Not every server would tell: to some an empty value is no value. */
    private Optional<ConfigSource> strongest(String name) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> source.getValue(name) != null)
                .findFirst();
    }

    private static Optional<HoconSource> file(ConfigSource source) {
        return source instanceof HoconSource file ? Optional.of(file) : Optional.empty();
    }
}
