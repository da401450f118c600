// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sections for dispatchers and for mailboxes: those that somebody names must exist, and what stands in them must be of
 * the right kind.
 *
 * <p>A program may name more of them than annotations and deployment sections tell. So those below {@code lakon.actor} and at
 * the root count as well, if what they hold leaves no doubt.
 */
public final class SectionCheck {
    /** What a section of the configuration can be for. */
    public enum Kind {
        DISPATCHER(
                Problem.Code.UNKNOWN_DISPATCHER,
                "Dispatcher",
                "lakon.actor.default-dispatcher",
                Set.of(),
                Map.of(
                        "executor",
                        Set.of("fork-join-executor", "thread-pool-executor", "virtual-thread-executor")::contains,
                        "type",
                        Set.of("Dispatcher", "PinnedDispatcher")::contains)),
        MAILBOX(
                Problem.Code.UNKNOWN_MAILBOX,
                "Mailbox",
                "lakon.actor.bounded-mailbox",
                Set.of("comparator"),
                Map.of("mailbox-type", Set.of("unbounded", "bounded", "priority", "control-aware")::contains));

        private final Problem.Code code;
        private final String title;
        private final String standard; // a section that has all keys there are,
        private final Set<String> more; // but for these
        private final Map<String, Predicate<String>> marks; // keys that no other kind has, with such values

        Kind(Problem.Code code, String title, String standard, Set<String> more, Map<String, Predicate<String>> marks) {
            this.code = code;
            this.title = title;
            this.standard = standard;
            this.more = more;
            this.marks = marks;
        }

        /** The path of a section that has the keys there are. */
        public String standard() {
            return standard;
        }

        /** All keys that a section may have. {@code defaults} tells those below a path that have one. */
        public Stream<String> keys(Function<String, Stream<String>> defaults) {
            return Stream.concat(defaults.apply(standard), more.stream());
        }

        private boolean marks(ConfigValue value) {
            return value instanceof ConfigObject section
                    && marks.entrySet().stream().anyMatch(mark -> {
                        ConfigValue marked = section.get(mark.getKey());
                        return marked != null && mark.getValue().test(String.valueOf(marked.unwrapped()));
                    });
        }
    }

    private static final String ACTOR = "lakon.actor";

    private final Config settings;
    private final SettingsCheck check;
    private final Problems problems;
    private final Map<Kind, SortedSet<String>> sections =
            Map.of(Kind.DISPATCHER, new TreeSet<>(), Kind.MAILBOX, new TreeSet<>());

    /** Finds the sections that nobody need name. */
    public SectionCheck(Config settings, SettingsCheck check, Problems problems) {
        this.settings = settings;
        this.check = check;
        this.problems = problems;
        for (Kind kind : Kind.values()) {
            ours(kind).forEach(path -> add(kind, path, settings.getObject(path)));
            settings.root().forEach((key, value) -> {
                if (kind.marks(value) && !UnreadKeys.place(value).startsWith("reference.conf")) {
                    add(kind, ConfigUtil.joinPath(key), (ConfigObject) value);
                }
            });
        }
    }

    private List<String> ours(Kind kind) {
        return settings.getObject(ACTOR).entrySet().stream()
                .filter(each -> each.getValue() instanceof ConfigObject section
                        && kind.marks.keySet().stream().anyMatch(section::containsKey))
                .map(each -> ACTOR + "." + ConfigUtil.joinPath(each.getKey()))
                .sorted()
                .toList();
    }

    private void add(Kind kind, String path, ConfigObject section) {
        if (paths(kind).add(path)) {
            check.check(path, settings.getObject(kind.standard), section);
        }
    }

    /** Reports {@code path} if no such section is configured there; {@code user} is who wants it. */
    public void check(Kind kind, String path, String user) {
        Set<String> seen = new HashSet<>();
        String at = path;
        while (seen.add(at)) {
            ConfigValue found = find(at);
            if (found instanceof ConfigObject section) {
                add(kind, at, section);
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
                "name a section that is written as " + kind.standard + " is, such as "
                        + ours(kind).stream().collect(Collectors.joining(", "))));
    }

    /** The paths of all sections of a kind that were found or named so far. */
    public Set<String> sections(Kind kind) {
        return paths(kind);
    }

    private SortedSet<String> paths(Kind kind) {
        return Objects.requireNonNull(sections.get(kind)); // there is one for each
    }

    /** What nobody reads in these sections. */
    public List<Problem> unread() {
        UnreadKeys keys = new UnreadKeys();
        for (Kind kind : Kind.values()) {
            ConfigObject standard = settings.getObject(kind.standard);
            paths(kind).stream()
                    .filter(path -> !path.equals(kind.standard))
                    .forEach(path -> keys.compare(path, settings.getObject(path), standard, kind.more));
        }
        return keys.found();
    }
}
