// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Optional;

/**
 * One property as MicroProfile Config decided it, as a HOCON value. Its origin tells source, position, key and text,
 * so that Typesafe's own messages about it do.
 *
 * @param isDefault whether it only says what {@code reference.conf} says
 */
record Setting(PropertyName name, ConfigValue value, boolean isDefault) {

    /** A property that a HOCON source decided keeps the type that it has there. */
    static Setting inFile(String name, ConfigValue value, HoconSource source) {
        String origin = origin(source.place(name), name, PropertyText.of(value).orElse("…"));
        return new Setting(
                PropertyName.of(name), value.withOrigin(ConfigOriginFactory.newSimple(origin)), source.isReference());
    }

    /**
     * Text from elsewhere stays text, for Typesafe Config to convert; but where there was a list it is read as one.
     */
    static Setting inText(String name, String text, String source, Optional<ConfigValue> model) {
        String origin = origin(source, name, text);
        boolean isList = model.filter(ConfigList.class::isInstance).isPresent();
        ConfigValue value = isList
                ? ConfigValueFactory.fromIterable(PropertyText.elements(text), origin)
                : ConfigValueFactory.fromAnyRef(text, origin);
        return new Setting(PropertyName.of(name), value, false);
    }

    private static String origin(String place, String name, String text) {
        return place + ", property " + name + "=" + text;
    }

    /** Typesafe Config does not read ISO-8601. A setting whose default could not be a duration is left alone. */
    Setting withHoconDuration(Optional<ConfigValue> model) {
        if (value.unwrapped() instanceof String text
                && model.map(Durations::fits).orElse(true)) {
            ConfigValue duration = ConfigValueFactory.fromAnyRef(Durations.toHocon(text), origin());
            return new Setting(name, duration, isDefault);
        }
        return this;
    }

    String origin() {
        return value.origin().description();
    }
}
