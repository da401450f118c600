// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigMemorySize;
import com.typesafe.config.ConfigValueFactory;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code @ConfigProperty ConfigMemorySize} read {@code 512KiB}, {@code 512k}, {@code 10 MB} and {@code 524288}, with
 * HOCON's units: {@code k} and {@code KiB} are 1024 bytes, {@code kB} is 1000.
 *
 * <p>The type is HOCON's own, and no server converts it by itself, so nothing is taken from anybody.
 */
public final class MemorySizeConverter implements Converter<ConfigMemorySize> {
    private static final long serialVersionUID = 1;

    /** For the service loader. */
    public MemorySizeConverter() {}

    @Override
    public @Nullable ConfigMemorySize convert(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        try {
            return ConfigValueFactory.fromAnyRef(trimmed).atKey("it").getMemorySize("it");
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a size: write it like 512KiB, 512k, 10 MB or 524288", wrong);
        }
    }
}
