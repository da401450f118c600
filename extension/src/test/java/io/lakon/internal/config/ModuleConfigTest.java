// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleConfigTest {
    private static final ConfigProviderResolver CONFIGS = ConfigProviderResolver.instance();

    @TempDir
    private Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void leave() {
        CONFIGS.releaseConfig(CONFIGS.getConfig());
        Thread.currentThread().setContextClassLoader(before);
    }

    private void isThatOfTheThread(Config config) {
        Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], before));
        CONFIGS.registerConfig(config, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void oneThatKnowsTheFilesIsTaken() {
        Config known =
                Application.in(folder).with("application.conf", "shop.size = 2").config();
        isThatOfTheThread(known);

        assertThat(ModuleConfig.find(before)).isSameAs(known);
    }

    @Test
    void toOneOfAWholeArchiveTheFilesOfTheModuleAreAddedAsWeakerThanItsOwnSources() {
        Application module = Application.in(folder).with("application.conf", "shop { size = 2, doors = 1 }");
        isThatOfTheThread(
                CONFIGS.getBuilder().withSources(Operator.of("shop.doors", "3")).build());

        Config config = ModuleConfig.find(module.loader());

        assertThat(config.getValue("shop.size", int.class)).isEqualTo(2);
        assertThat(config.getValue("shop.doors", int.class)).isEqualTo(3);
    }
}
