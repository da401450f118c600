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

/** Whether there are settings for the dispatcher that an actor is to run on, and for its mailbox. */
public final class SectionCheck {
    /** What a section of the configuration can be for. */
    public enum Kind {
        DISPATCHER(Problem.Code.UNKNOWN_DISPATCHER, "Dispatcher", "lakon.actor.default-dispatcher", "executor"),
        MAILBOX(Problem.Code.UNKNOWN_MAILBOX, "Mailbox", "lakon.actor.bounded-mailbox", "mailbox-type");

        private final Problem.Code code;
        private final String title;
        private final String standard; // a section that has all keys there are
        private final String mark; // a key that no other kind has

        Kind(Problem.Code code, String title, String standard, String mark) {
            this.code = code;
            this.title = title;
            this.standard = standard;
            this.mark = mark;
        }
    }

    private final Config settings;
    private final Problems problems;

    public SectionCheck(Config settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Reports {@code path} if no such section is configured there; {@code user} is who wants it. */
    public void check(Kind kind, String path, String user) {
        Set<String> seen = new HashSet<>();
        String at = path;
        while (seen.add(at)) {
            ConfigValue found = find(at);
            if (found instanceof ConfigObject section) {
                new SettingsCheck(problems).check(at, settings.getObject(kind.standard), section);
                return;
            }
            if (found == null || kind != Kind.DISPATCHER) {
                report(
                        kind,
                        path + (at.equals(path) ? "" : ", which stands for " + at + ",") + " is not configured",
                        user);
                return;
            }
            at = String.valueOf(found.unwrapped()); // a text is another name for the dispatcher it names
        }
        report(kind, path + " stands for " + at + ", which stands for itself", user);
    }

    private @Nullable ConfigValue find(String path) {
        try {
            return settings.hasPath(path) ? settings.getValue(path) : null;
        } catch (ConfigException.BadPath malformed) {
            return null;
        }
    }

    private void report(Kind kind, String text, String user) {
        problems.add(new Problem(
                kind.code,
                kind.title + " " + text + ".",
                user,
                "name a section that is written as " + kind.standard + " is, such as " + known(kind)));
    }

    private String known(Kind kind) {
        ConfigObject actor = settings.getObject("lakon.actor");
        Stream<String> ours = actor.entrySet().stream()
                .filter(each -> each.getValue() instanceof ConfigObject section && section.containsKey(kind.mark))
                .map(each -> "lakon.actor." + each.getKey());
        return ours.sorted().collect(Collectors.joining(", "));
    }
}
