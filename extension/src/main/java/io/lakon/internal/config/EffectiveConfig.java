// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What MicroProfile Config decided, in the form that an actor system reads.
 *
 * <p>It holds every key that the HOCON files know, each asked by its name, so that an environment variable like
 * {@code LAKON_LOG_DEAD_LETTERS} and the active profile have their say; and every other property below {@code lakon}
 * and the {@linkplain #withSection added sections}. So an {@code application.conf} in Akka's manner, with dispatchers
 * of its own at the root, is all there.
 *
 * <p>What a HOCON file decided keeps its type. What another source decided is text, which Typesafe Config converts
 * when it is asked for a number or a duration. Where HOCON has a list, text is read as a MicroProfile list; a
 * duration in ISO-8601 is rewritten, unless the key's default is something else than a duration.
 *
 * <p>Each value's origin names source, position, key and text, and with it every message about a wrong value. A list
 * of objects is a set of properties here as everywhere in MicroProfile Config: a stronger source with a shorter list
 * overrides the elements that it has and leaves the rest.
 */
public final class EffectiveConfig {
    private static final Prefixes LAKON = new Prefixes(Set.of("lakon"));

    private final Config config;
    private final HoconFiles files;
    private final SettingReader reader;
    private final Prefixes sections;
    private final Set<String> keys;

    private EffectiveConfig(Config config, HoconFiles files, Prefixes sections, Set<String> keys) {
        this.config = config;
        this.files = files;
        this.reader = new SettingReader(config, files);
        this.sections = sections;
        this.keys = keys;
    }

    /** Finds the HOCON sources among those of {@code config}; properties are read when they are asked for. */
    public static EffectiveConfig of(Config config) {
        return new EffectiveConfig(config, HoconFiles.of(config), LAKON, Set.of());
    }

    /**
     * Also takes properties below {@code section} that no HOCON file knows: those of a dispatcher, perhaps, that is
     * configured in {@code microprofile-config.properties}.
     */
    public EffectiveConfig withSection(String section) {
        return new EffectiveConfig(config, files, sections.and(Stream.of(section)), keys);
    }

    /**
     * Also asks for these keys in {@code section}, by their names: sources need not list what they have, and the
     * environment cannot, as the names of its variables do not tell a dot from a hyphen.
     *
     * @param section the elements of its path
     */
    public EffectiveConfig withKeys(List<String> section, Stream<String> more) {
        PropertyName name = PropertyName.of(section);
        return new EffectiveConfig(
                config,
                files,
                sections,
                Stream.concat(keys.stream(), more.map(key -> name + "." + key))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The keys that {@code reference.conf} has in {@code section} and below, without the path of that section. */
    public Stream<String> keysOf(String section) {
        return files.reference(new Prefixes(Set.of(section))).keySet().stream()
                .filter(key -> key.length() > section.length())
                .map(key -> key.substring(section.length() + 1));
    }

    /** What is wrong with the HOCON files. Those with a problem have no part in the rest. */
    public List<HoconProblem> problems() {
        return files.sources().stream()
                .flatMap(source -> source.problem().stream())
                .toList();
    }

    /**
     * Everything together.
     *
     * @throws UnusableConfigException naming all properties that exclude each other or that cannot be expanded
     */
    public com.typesafe.config.Config toHocon() {
        List<String> problems = new ArrayList<>();
        Branch root = new Branch();
        for (String name : names()) {
            if (files.haveEmptySection(name)) {
                root.at(PropertyName.of(name));
            }
            try {
                reader.read(name).ifPresent(root::put);
            } catch (NoSuchElementException | IllegalArgumentException e) {
                problems.add(reader.place(name) + ", property " + name + ": " + e.getMessage());
            }
        }
        ConfigObject hocon = root.toObject(problems::add);
        if (!problems.isEmpty()) {
            throw new UnusableConfigException(problems);
        }
        return hocon.toConfig();
    }

    private List<String> names() {
        return Stream.of(files.names(), propertiesIn(sections), keys.stream())
                .flatMap(each -> each)
                .sorted()
                .distinct()
                .toList();
    }

    private Stream<String> propertiesIn(Prefixes sections) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(sections::cover);
    }

    /**
     * The properties below {@code lakon} that {@code reference.conf} does not know, most likely misspelt. Nothing is
     * unknown in a section that {@code reference.conf} leaves empty, and nothing is if that file says nothing of Lakon.
     *
     * @param openSections the names of further sections in which any key may stand: {@code lakon.actor.deployment}
     */
    public List<UnknownKey> unknownKeys(Set<String> openSections) {
        Map<String, ConfigValue> reference = files.reference(LAKON);
        KnownKeys known = KnownKeys.of(reference, new Prefixes(openSections));
        if (reference.isEmpty()) {
            return List.of();
        }
        return propertiesIn(LAKON)
                .filter(name -> !known.contain(name))
                .sorted()
                .map(name -> new UnknownKey(name, reader.place(name), known.nearest(name)))
                .toList();
    }
}
