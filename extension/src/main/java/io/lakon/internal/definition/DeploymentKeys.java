// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.settings.UnreadKeys;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what nobody reads under {@code lakon.actor.deployment}: names that no actor has, and keys that are none. */
public final class DeploymentKeys {
    private static final String PATH = "lakon.actor.deployment";
    private static final String SUPERVISED = "supervision";
    private static final Set<String> KEYS =
            Set.of("dispatcher", "mailbox", "readiness", "request-context", "propagated", SUPERVISED);
    private static final Set<String> SUPERVISION = Set.of(
            "strategy",
            "max-restarts",
            "within",
            "min-backoff",
            "max-backoff",
            "random-factor",
            "stop-children",
            "stash-capacity");

    private DeploymentKeys() {}

    /** The keys that an actor's section may have. */
    public static Stream<String> all() {
        return Stream.concat(
                KEYS.stream().filter(key -> !key.equals(SUPERVISED)),
                SUPERVISION.stream().map(key -> SUPERVISED + "." + key));
    }

    public static List<Problem> unknown(Definitions definitions, Config settings) {
        UnreadKeys keys = new UnreadKeys();
        List<String> names =
                definitions.actors().stream().map(ActorDefinition::name).toList();
        ConfigObject deployment = settings.getObject(PATH);
        keys.check(PATH, deployment, names);
        deployment.forEach((name, section) -> check(PATH + "." + ConfigUtil.joinPath(name), section, keys));
        return keys.found();
    }

    private static void check(String path, ConfigValue section, UnreadKeys keys) {
        if (section instanceof ConfigObject actor) {
            keys.check(path, actor, KEYS);
            if (actor.get(SUPERVISED) instanceof ConfigObject supervision) {
                keys.check(path + "." + SUPERVISED, supervision, SUPERVISION);
            }
        }
    }
}
