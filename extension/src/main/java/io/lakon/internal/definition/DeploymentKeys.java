// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Nearest;
import io.lakon.internal.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds what nobody reads under {@code lakon.actor.deployment}: names that no actor has, and keys that are none. */
public final class DeploymentKeys {
    private static final String PATH = "lakon.actor.deployment";
    private static final Set<String> KEYS = Set.of("dispatcher", "mailbox", "propagated", "supervision");
    private static final Set<String> SUPERVISION = Set.of(
            "strategy",
            "max-restarts",
            "within",
            "min-backoff",
            "max-backoff",
            "random-factor",
            "stop-children",
            "stash-capacity");

    private final List<Problem> unknown = new ArrayList<>();

    private DeploymentKeys() {}

    public static List<Problem> unknown(Definitions definitions, Config settings) {
        DeploymentKeys keys = new DeploymentKeys();
        List<String> names =
                definitions.actors().stream().map(ActorDefinition::name).toList();
        keys.check(PATH, settings.getObject(PATH), names);
        settings.getObject(PATH).forEach((name, section) -> keys.checkActor(PATH + "." + quoted(name), section));
        return keys.unknown;
    }

    private void checkActor(String path, ConfigValue section) {
        if (section instanceof ConfigObject actor) {
            check(path, actor, KEYS);
            if (actor.get("supervision") instanceof ConfigObject supervision) {
                check(path + ".supervision", supervision, SUPERVISION);
            }
        }
    }

    private void check(String path, ConfigObject section, Collection<String> known) {
        section.forEach((key, value) -> {
            if (!known.contains(key)) {
                unknown.add(new Problem(
                        Problem.Code.UNKNOWN_SETTING,
                        "Nobody reads the setting " + path + "." + quoted(key) + "."
                                + Nearest.to(key, known)
                                        .map(near -> " There is one named " + path + "." + quoted(near) + ".")
                                        .orElse(""),
                        place(value),
                        "correct its name, or remove it"));
            }
        });
    }

    /** A section comes from nowhere in particular, but what stands in it does. */
    private static String place(ConfigValue value) {
        return value instanceof ConfigObject section && !section.isEmpty()
                ? place(section.values().iterator().next())
                : value.origin().description();
    }

    private static String quoted(String key) {
        return ConfigUtil.joinPath(key);
    }
}
