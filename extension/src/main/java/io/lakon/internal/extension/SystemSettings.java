// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigUtil;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.spi.RefusedSetting;
import io.lakon.internal.config.EffectiveConfig;
import io.lakon.internal.config.UnusableConfigException;
import io.lakon.internal.definition.DeploymentKeys;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import io.lakon.internal.settings.Section;
import io.lakon.internal.settings.SectionCheck;
import io.lakon.internal.settings.SettingsCheck;
import io.lakon.internal.settings.UnreadKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of the application's actor system, as MicroProfile Config has it, checked before anything starts. */
final class SystemSettings {
    private static final String REFERENCE = "reference.conf";
    private static final String DEPLOYMENT = "lakon.actor.deployment";

    /** The application may have phases of its own. */
    private static final Pattern OF_A_PHASE = Pattern.compile(
            "lakon\\.coordinated-shutdown\\.phases\\..+\\.(depends-on(\\[\\d+])?|timeout|recover|enabled)");

    private final EffectiveConfig effective;
    private final Config settings;
    private final ClassLoader loader;
    private final SettingsCheck check;
    private final SectionCheck sections;
    private final Problems problems;

    private SystemSettings(
            EffectiveConfig effective, Config defaults, Config settings, ClassLoader loader, Problems problems) {
        this.effective = effective;
        this.settings = settings;
        this.loader = loader;
        this.problems = problems;
        this.check = new SettingsCheck(problems);
        check.check(defaults, settings);
        this.sections = new SectionCheck(check.usable(settings).withFallback(defaults), check, problems);
    }

    /**
     * Reads it.
     *
     * @param actors the names that annotations give to actors: their sections are read, whoever knows of them
     * @param named configuration paths that annotations name: what stands there is part of it, wherever that is
     */
    static SystemSettings read(
            org.eclipse.microprofile.config.Config config,
            Set<String> actors,
            Set<String> named,
            ClassLoader loader,
            Problems problems) {
        EffectiveConfig effective = EffectiveConfig.of(config);
        effective
                .problems()
                .forEach(wrong -> problems.add(new Problem(
                        Problem.Code.UNREADABLE_CONFIGURATION,
                        wrong.message() + ".",
                        wrong.position(),
                        "correct the file; until then nothing that it says counts")));
        for (String actor : actors) {
            effective = effective.withKeys(List.of("lakon", "actor", "deployment", actor), DeploymentKeys.all());
        }
        Config defaults = defaults(loader);
        Config settings = hocon(effective, problems).withFallback(defaults);
        Set<String> sections = new HashSet<>(named);
        sections.addAll(namedIn(settings));
        sections.removeIf(String::isEmpty);
        for (String section : sections) {
            effective = withSection(effective, section);
        }
        if (!sections.isEmpty()) {
            settings = hocon(effective, new Problems()).withFallback(defaults); // what is wrong has been said
        }
        return new SystemSettings(effective, defaults, settings, loader, problems);
    }

    private static EffectiveConfig withSection(EffectiveConfig effective, String section) {
        EffectiveConfig with = effective.withSection(section);
        try {
            List<String> path = ConfigUtil.splitPath(section);
            for (SectionCheck.Kind kind : SectionCheck.Kind.values()) {
                with = with.withKeys(path, kind.keys(effective::keysOf));
            }
            return with;
        } catch (ConfigException.BadPath malformed) {
            return with; // nothing can stand there, as whoever names it is told
        }
    }

    private static Config hocon(EffectiveConfig effective, Problems problems) {
        try {
            return effective.toHocon();
        } catch (UnusableConfigException unusable) {
            unusable.problems()
                    .forEach(text -> problems.add(new Problem(
                            Problem.Code.WRONG_SETTING,
                            text + ".",
                            "the configuration",
                            "keep one of what excludes each other; define what is referred to")));
            return ConfigFactory.empty();
        }
    }

    /** What Lakon's own files say: it tells what kind of value each setting takes. */
    private static Config defaults(ClassLoader loader) {
        ConfigParseOptions options = ConfigParseOptions.defaults().setClassLoader(loader);
        try {
            return lakonIn(ConfigFactory.parseResources(REFERENCE, options));
        } catch (ConfigException ofAnotherLibrary) { // which has been reported, and is not to hide all other problems
            return readable(loader, options);
        }
    }

    /** What can be read of these files, each by itself. */
    private static Config readable(ClassLoader loader, ConfigParseOptions options) {
        Config readable = ConfigFactory.empty();
        try {
            for (URL file : Collections.list(loader.getResources(REFERENCE))) {
                try {
                    readable = readable.withFallback(lakonIn(ConfigFactory.parseURL(file, options)));
                } catch (ConfigException broken) {
                    // it is, or is among, those that have been reported
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return readable;
    }

    private static Config lakonIn(Config file) {
        return file.resolve(ConfigResolveOptions.defaults().setAllowUnresolved(true)) // of what others refer to
                .withOnlyPath("lakon")
                .resolve();
    }

    /** The dispatchers and mailboxes that are configured over annotations. */
    private static Set<String> namedIn(Config settings) {
        if (!settings.hasPath(DEPLOYMENT) || !(settings.getValue(DEPLOYMENT) instanceof ConfigObject deployment)) {
            return Set.of();
        }
        return deployment.values().stream()
                .filter(ConfigObject.class::isInstance)
                .flatMap(section -> Stream.of("dispatcher", "mailbox").map(((ConfigObject) section)::get))
                .filter(value -> value != null)
                .map(value -> String.valueOf(value.unwrapped()))
                .collect(Collectors.toSet());
    }

    Config settings() {
        return settings;
    }

    /** The sections for dispatchers and mailboxes. */
    SectionCheck sections() {
        return sections;
    }

    /** Finds what the runtime would refuse of all this. To be called when everybody has named his sections. */
    void review() {
        if (!effective.problems().isEmpty()) {
            return; // then these are not the settings that anybody meant
        }
        BootstrapSetup setup = BootstrapSetup.create(check.usable(settings)).withClassloader(loader);
        RefusedSetting.findAll(
                        setup,
                        sections.sections(SectionCheck.Kind.DISPATCHER),
                        sections.sections(SectionCheck.Kind.MAILBOX))
                .forEach(refused -> problems.add(Section.refused(refused, settings)));
    }

    /** Settings of Lakon that nobody reads. No mistake for sure, as they may be for another version. */
    List<Problem> warnings() {
        Set<String> open = new HashSet<>(Set.of(DEPLOYMENT));
        for (SectionCheck.Kind kind : SectionCheck.Kind.values()) {
            open.addAll(sections.sections(kind));
            open.remove(kind.standard());
        }
        List<Problem> warnings = new ArrayList<>(sections.unread());
        effective.unknownKeys(open).stream()
                .filter(unknown -> !OF_A_PHASE.matcher(unknown.key()).matches())
                .forEach(unknown ->
                        warnings.add(UnreadKeys.problem(unknown.key(), unknown.source(), unknown.nearest())));
        return warnings;
    }
}
