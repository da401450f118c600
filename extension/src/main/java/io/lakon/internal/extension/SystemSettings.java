// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import io.lakon.internal.config.EffectiveConfig;
import io.lakon.internal.config.UnknownKey;
import io.lakon.internal.config.UnusableConfigException;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import io.lakon.internal.settings.SettingsCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration of the application's actor system, as MicroProfile Config has it, checked as far as its keys tell. */
final class SystemSettings {
    private static final String DEPLOYMENT = "lakon.actor.deployment";
    private static final Set<String> MARKS = Set.of("executor", "type", "mailbox-type");
    private static final Set<String> OURS =
            Set.of("lakon.actor.default-dispatcher", "lakon.actor.default-mailbox", "lakon.actor.bounded-mailbox");

    /** The application may have phases of its own. */
    private static final Pattern OF_A_PHASE = Pattern.compile(
            "lakon\\.coordinated-shutdown\\.phases\\..+\\.(depends-on(\\[\\d+])?|timeout|recover|enabled)");

    private final EffectiveConfig effective;
    private final Config settings;

    private SystemSettings(EffectiveConfig effective, Config settings) {
        this.effective = effective;
        this.settings = settings;
    }

    /**
     * Reads it.
     *
     * @param named configuration paths that annotations name: what stands there is part of it, wherever that is
     */
    static SystemSettings read(
            org.eclipse.microprofile.config.Config config, Set<String> named, ClassLoader loader, Problems problems) {
        EffectiveConfig effective = EffectiveConfig.of(config);
        effective
                .problems()
                .forEach(wrong -> problems.add(new Problem(
                        Problem.Code.UNREADABLE_CONFIGURATION,
                        wrong.message() + ".",
                        wrong.position(),
                        "correct the file; until then nothing that it says counts")));
        Config defaults = defaults(loader);
        Config settings = hocon(effective, problems).withFallback(defaults);
        Set<String> sections = new HashSet<>(named);
        sections.addAll(namedIn(settings));
        sections.removeIf(path -> path.isEmpty() || path.startsWith("lakon."));
        for (String section : sections) {
            effective = effective.withSection(section);
        }
        if (!sections.isEmpty()) {
            settings = hocon(effective, new Problems()).withFallback(defaults); // what is wrong has been said
        }
        new SettingsCheck(problems).check(defaults, settings);
        return new SystemSettings(effective, settings);
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
        return ConfigFactory.parseResources(
                        "reference.conf", ConfigParseOptions.defaults().setClassLoader(loader))
                .resolve(ConfigResolveOptions.defaults().setAllowUnresolved(true))
                .withOnlyPath("lakon");
    }

    /** The dispatchers and mailboxes that are configured over annotations. */
    private static Set<String> namedIn(Config settings) {
        if (!settings.hasPath(DEPLOYMENT)) {
            return Set.of();
        }
        return settings.getObject(DEPLOYMENT).values().stream()
                .filter(ConfigObject.class::isInstance)
                .flatMap(section -> Stream.of("dispatcher", "mailbox").map(((ConfigObject) section)::get))
                .filter(value -> value != null)
                .map(value -> String.valueOf(value.unwrapped()))
                .collect(Collectors.toSet());
    }

    Config settings() {
        return settings;
    }

    /** Settings of Lakon that nobody reads. No mistake for sure, as they may be for another version. */
    List<Problem> warnings() {
        Set<String> open = ownSections();
        open.add(DEPLOYMENT);
        return effective.unknownKeys(open).stream()
                .filter(unknown -> !OF_A_PHASE.matcher(unknown.key()).matches())
                .map(SystemSettings::unknown)
                .toList();
    }

    private static Problem unknown(UnknownKey key) {
        return new Problem(
                Problem.Code.UNKNOWN_SETTING,
                "Nobody reads the setting " + key.key() + "."
                        + key.nearest()
                                .map(near -> " There is one named " + near + ".")
                                .orElse(""),
                key.source(),
                "correct its name, or remove it");
    }

    /** Dispatchers and mailboxes of the application's own, which may be used by name in its code only. */
    private Set<String> ownSections() {
        return settings.getObject("lakon.actor").entrySet().stream()
                .filter(each -> each.getValue() instanceof ConfigObject section
                        && MARKS.stream().anyMatch(section::containsKey))
                .map(each -> "lakon.actor." + each.getKey())
                .filter(path -> !OURS.contains(path))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
