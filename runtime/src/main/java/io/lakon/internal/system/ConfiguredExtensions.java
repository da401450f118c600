// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import io.lakon.actor.ExtensionId;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extensions that the configuration names, to be made when a system starts. */
final class ConfiguredExtensions {
    private static final List<String> KEYS =
            List.of("lakon.actor.typed.library-extensions", "lakon.actor.typed.extensions");

    private ConfiguredExtensions() {}

    /** Makes all of them, those of libraries first. */
    static void makeFor(LocalActorSystem<?> system, Config config, ClassLoader loader) {
        for (String key : KEYS) {
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
        return wrong(
                key,
                name,
                "it is not the name of a public class with a public static method getInstance(), without parameters, that"
                        + " gives an " + ExtensionId.class.getName() + (why == null ? "" : ": " + why),
                why);
    }

    private static ConfigException wrong(String key, ConfigValue name, String what, @Nullable Throwable why) {
        return new ConfigException.BadValue(name.origin(), key, "[" + name.unwrapped() + "]: " + what, why);
    }
}
