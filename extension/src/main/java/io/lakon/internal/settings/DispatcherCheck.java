// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether there are settings for a dispatcher that an actor is to run on. */
public final class DispatcherCheck {
    private static final String STANDARD = "lakon.actor.default-dispatcher";

    private final Config settings;
    private final Problems problems;

    public DispatcherCheck(Config settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Reports {@code path} if no dispatcher is configured there; {@code user} is who wants it. */
    public void check(String path, String user) {
        Set<String> seen = new HashSet<>();
        String at = path;
        while (seen.add(at)) {
            ConfigValue found = find(at);
            if (found instanceof ConfigObject section) {
                new SettingsCheck(problems).check(at, standard(), section);
                return;
            }
            if (found == null) {
                report(path + (at.equals(path) ? "" : ", which stands for " + at + ",") + " is not configured", user);
                return;
            }
            at = String.valueOf(found.unwrapped()); // a text is another name for the dispatcher it names
        }
        report(path + " stands for " + at + ", which stands for itself", user);
    }

    private ConfigObject standard() {
        return settings.getObject(STANDARD);
    }

    private @Nullable ConfigValue find(String path) {
        try {
            return settings.hasPath(path) ? settings.getValue(path) : null;
        } catch (ConfigException.BadPath malformed) {
            return null;
        }
    }

    private void report(String text, String user) {
        problems.add(new Problem(
                Problem.Code.UNKNOWN_DISPATCHER,
                "Dispatcher " + text + ".",
                user,
                "name a section that is written as " + STANDARD + " is, such as " + known()));
    }

    private String known() {
        ConfigObject actor = settings.getObject("lakon.actor");
        Stream<String> ours = actor.entrySet().stream()
                .filter(each -> each.getValue() instanceof ConfigObject section && section.containsKey("executor"))
                .map(each -> "lakon.actor." + each.getKey());
        return ours.sorted().collect(Collectors.joining(", "));
    }
}
