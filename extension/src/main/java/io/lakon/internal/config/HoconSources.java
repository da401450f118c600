// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/**
 * The HOCON resources of one application as two config sources: all {@code reference.conf} merged, and
 * {@code application.conf}, {@code .json} and {@code .properties} merged.
 *
 * <p>The system properties {@code config.resource}, {@code config.file} and {@code config.url} name a file that
 * replaces {@code application.*}, as in any program that uses Typesafe Config.
 *
 * <p>Substitutions see the files, below them the system properties ({@code ${user.home}}), and last the environment.
 * They are resolved here, once: a stronger MicroProfile source overrides the property that it names, and no property
 * that was computed from it.
 *
 * <p>Files with mistakes never stop the server from creating its configuration. Their source is then empty and keeps
 * the {@link HoconSource#problem() problem}, for a deployment to fail with.
 */
public final class HoconSources implements ConfigSourceProvider {
    static final String REFERENCE = "reference.conf";
    static final String APPLICATION = "application.conf";

    /**
     * What the author of a library assumed when nobody had said anything. Zero and small numbers are what others give
     * to defaults that they chose for a deployment, so this is below zero; the very lowest numbers are servers' own.
     */
    static final int REFERENCE_ORDINAL = -1000;

    /** Just under {@code META-INF/microprofile-config.properties}, which has 100. */
    static final int APPLICATION_ORDINAL = 99;

    /** For the service loader. */
    public HoconSources() {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ClassLoader loader) {
        ConfigParseOptions options = ConfigParseOptions.defaults().setClassLoader(loader);
        HoconStack stack = HoconStack.on(systemProperties());
        return List.of(
                stack.lay(REFERENCE, REFERENCE_ORDINAL, () -> ConfigFactory.parseResources(REFERENCE, options)),
                stack.lay(APPLICATION, APPLICATION_ORDINAL, () -> application(options)));
    }

    private static Config application(ConfigParseOptions options) {
        return ConfigFactory.parseApplicationReplacement(options)
                .orElseGet(() -> Stream.of(APPLICATION, "application.json", "application.properties")
                        // Not parseResourcesAnySyntax: to that, a file that requires a missing one is missing itself.
                        .map(file -> ConfigFactory.parseResources(file, options))
                        .reduce(ConfigFactory.empty(), Config::withFallback));
    }

    /**
     * Not {@link ConfigFactory#systemProperties()}: that one is cached for as long as its class lives, and servers
     * set properties between deployments.
     */
    private static Config systemProperties() {
        Properties properties = new Properties();
        for (String name : System.getProperties().stringPropertyNames()) {
            // java.version.date would make a section of java.version, and hide it.
            if (!name.startsWith("java.version.")) {
                properties.setProperty(name, System.getProperty(name, ""));
            }
        }
        return ConfigFactory.parseProperties(
                properties, ConfigParseOptions.defaults().setOriginDescription("system properties"));
    }
}
