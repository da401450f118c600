// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import io.lakon.actor.spi.RefusedSetting;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The mailboxes of one system, each read from its section of the configuration when it is first used. */
public final class MailboxRegistry {
    public static final String DEFAULT = "lakon.actor.default-mailbox";

    private final Config config;
    private final MailboxSettings settings;
    private final ConcurrentMap<String, MailboxType> types = new ConcurrentHashMap<>();
    private final MailboxType standard;

    /**
     * Reads the default mailbox.
     *
     * @param content what is to be looked at of a message that travels in an envelope
     * @param isOutside whether the calling thread is none of the system's own
     * @throws ConfigException if a setting of it is wrong
     */
    public MailboxRegistry(
            Config config, ClassLoader loader, UnaryOperator<Object> content, BooleanSupplier isOutside) {
        this.config = config;
        this.settings = new MailboxSettings(loader, content, () -> isOutside.getAsBoolean() && !Mailbox.isOnTurn());
        this.standard = read(DEFAULT);
    }

    /**
     * The mailbox configured at {@code path}.
     *
     * @param capacity in place of the configured one, if not 0
     * @throws IllegalArgumentException if nothing is configured there, or a setting is wrong
     */
    public MailboxType type(String path, int capacity) {
        MailboxType type = path.equals(DEFAULT) ? standard : types.computeIfAbsent(path, this::known);
        return capacity == 0 ? type : type.withCapacity(capacity);
    }

    /** Whether mailboxes could be made of the sections at {@code paths}, and that of the default one. */
    public static void review(
            Config config, ClassLoader loader, Collection<String> paths, Collection<RefusedSetting> found) {
        MailboxSettings settings = new MailboxSettings(loader, UnaryOperator.identity(), () -> false);
        Stream.concat(Stream.of(DEFAULT), paths.stream())
                .distinct()
                .filter(each -> isSection(config, each))
                .forEach(each -> settings.read(new SectionReader(each, config.getConfig(each), Refusals.into(found))));
    }

    private static boolean isSection(Config config, String path) {
        try {
            return config.hasPath(path) && config.getValue(path).valueType() == ConfigValueType.OBJECT;
        } catch (ConfigException.BadPath malformed) {
            return false;
        }
    }

    private MailboxType known(String path) {
        if (!isSection(config, path)) {
            throw new IllegalArgumentException(
                    "Mailbox [" + path + "] is not configured: add a section of that path to the"
                            + " configuration, with a mailbox-type, as lakon.actor.bounded-mailbox is one");
        }
        try {
            return read(path);
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException("Mailbox [" + path + "] cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private MailboxType read(String path) {
        return settings.read(path, config.getConfig(path));
    }
}
