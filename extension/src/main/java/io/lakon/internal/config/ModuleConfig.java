// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The configuration of one module.
 *
 * <p>Some servers have one for a whole enterprise archive, which finds no source that one of its modules brings. Below its
 * sources are then laid those of the module's own HOCON files.
 */
public final class ModuleConfig {
    private ModuleConfig() {}

    /** That of the thread, with the files that {@code loader} sees. */
    public static Config find(ClassLoader loader) {
        Config known = ConfigProvider.getConfig();
        if (!HoconFiles.of(known).sources().isEmpty()) {
            return known;
        }
        return ConfigProviderResolver.instance()
                .getBuilder()
                .forClassLoader(loader)
                .withSources(array(known.getConfigSources()))
                .withSources(array(new HoconSources().getConfigSources(loader)))
                .build();
    }

    private static ConfigSource[] array(Iterable<ConfigSource> sources) {
        return StreamSupport.stream(sources.spliterator(), false).toArray(ConfigSource[]::new);
    }
}
