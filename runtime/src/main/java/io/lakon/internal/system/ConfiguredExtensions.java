// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import io.lakon.actor.ExtensionId;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The extensions that the configuration names, to be made when a system starts. */
final class ConfiguredExtensions {
    private static final String SECTION = "lakon.actor.typed";
    private static final List<String> KEYS = List.of("library-extensions", "extensions");

    private static final String NOT_AN_ID =
            "it is not the name of a public class with a public static method getInstance(), without parameters, that gives"
                    + " an " + ExtensionId.class.getName();

    private ConfiguredExtensions() {}

    /** Makes all of them, those of libraries first. */
    static void makeFor(LocalActorSystem<?> system, Config config, ClassLoader loader) {
        for (String name : KEYS) {
            String key = SECTION + "." + name;
            for (ConfigValue each : config.getList(key)) {
                ExtensionId<?> id = id(key, each, loader);
                try {
                    system.registerExtension(id);
                } catch (RuntimeException | LinkageError failure) {
                    throw wrong(key, each, "the extension could not be made: " + failure, failure);
                }
            }
        }
    }

    /** Refuses what could not be used of the settings. No extension is made. */
    static void review(Config config, ClassLoader loader, Refusals refusals) {
        SectionReader section = new SectionReader(SECTION, config.getConfig(SECTION), refusals);
        for (String key : KEYS) {
            String wrong = section.texts(key).stream()
                    .filter(name -> !isId(name, loader))
                    .map(name -> "[" + name + "]")
                    .collect(Collectors.joining(", "));
            if (!wrong.isEmpty()) {
                section.refuse(key, wrong + ": " + NOT_AN_ID);
            }
        }
    }

    private static boolean isId(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            Method method = type.getMethod("getInstance");
            Class<?> given = method.getReturnType();
            return Modifier.isPublic(type.getModifiers())
                    && Modifier.isStatic(method.getModifiers())
                    && (ExtensionId.class.isAssignableFrom(given) || given.isAssignableFrom(ExtensionId.class));
        } catch (ReflectiveOperationException | LinkageError wrong) {
            return false;
        }
    }

    private static ExtensionId<?> id(String key, ConfigValue name, ClassLoader loader) {
        Object id;
        try {
            id = Class.forName(String.valueOf(name.unwrapped()), true, loader)
                    .getMethod("getInstance")
                    .invoke(null);
        } catch (InvocationTargetException failed) {
            throw wrong(key, name, "its getInstance() failed: " + failed.getCause(), failed.getCause());
        } catch (ReflectiveOperationException | LinkageError | NullPointerException wrong) {
            throw notAnId(key, name, wrong);
        }
        if (id instanceof ExtensionId<?> found) {
            return found;
        }
        throw notAnId(key, name, null);
    }

    private static ConfigException notAnId(String key, ConfigValue name, @Nullable Throwable why) {
        return wrong(key, name, NOT_AN_ID + (why == null ? "" : ": " + why), why);
    }

    private static ConfigException wrong(String key, ConfigValue name, String what, @Nullable Throwable why) {
        return new ConfigException.BadValue(name.origin(), key, "[" + name.unwrapped() + "]: " + what, why);
    }
}
