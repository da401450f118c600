// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The way from the root of a configuration to one value, written as the name of a MicroProfile property:
 * {@code lakon.actor.deployment."a.b".routees[0]}.
 *
 * <p>MicroProfile names have no quoting of their own. An element is quoted only where it would be misread without:
 * when it is empty or holds a dot, a quote or a bracket. That is what SmallRye's users write for the keys of a map,
 * and it leaves {@code %dev.key} the profile that it looks like. A name that quotes by halves means its characters
 * literally.
 */
record PropertyName(List<Step> steps) {
    static final PropertyName ROOT = new PropertyName(List.of());

    private static final Pattern MISREAD = Pattern.compile("^$|[.\"\\[\\]]");
    private static final Pattern SPECIAL = Pattern.compile("[\"\\\\]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** One member, quoted or not, the indexes behind it, and the dot that announces another. */
    private static final Pattern MEMBER =
            Pattern.compile("(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^.]*?))((?:\\[\\d{1,9}])*)(\\.|\\z)");

    private static final Pattern INDEX = Pattern.compile("\\d+");

    /** From a section to a member, or from a list to an element. */
    sealed interface Step {
        record Member(String key) implements Step {
            @Override
            public String toString() {
                return MISREAD.matcher(key).find() ? '"' + SPECIAL.matcher(key).replaceAll("\\\\$0") + '"' : key;
            }
        }

        record Element(int index) implements Step {
            @Override
            public String toString() {
                return "[" + index + "]";
            }
        }
    }

    static PropertyName of(String name) {
        List<Step> steps = new ArrayList<>();
        Matcher member = MEMBER.matcher(name);
        for (boolean more = member.find(); more; more = !member.group(4).isEmpty() && member.find()) {
            String quoted = member.group(1);
            steps.add(new Step.Member(
                    quoted == null ? member.group(2) : ESCAPED.matcher(quoted).replaceAll("$1")));
            INDEX.matcher(member.group(3))
                    .results()
                    .forEach(index -> steps.add(new Step.Element(Integer.parseInt(index.group()))));
        }
        return new PropertyName(List.copyOf(steps));
    }

    static PropertyName of(List<String> keys) {
        return new PropertyName(keys.stream().<Step>map(Step.Member::new).toList());
    }

    /** The outermost section, as it is written. */
    String first() {
        return steps.get(0).toString();
    }

    /** Whether this is the same key as {@code other}, in another section of the same one. */
    boolean isBeside(PropertyName other) {
        int last = steps.size() - 1;
        return last >= 2
                && other.steps.size() == steps.size()
                && other.steps.get(last).equals(steps.get(last))
                && other.steps.subList(0, last - 1).equals(steps.subList(0, last - 1));
    }

    PropertyName member(String key) {
        return then(new Step.Member(key));
    }

    PropertyName element(int index) {
        return then(new Step.Element(index));
    }

    private PropertyName then(Step step) {
        return new PropertyName(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @Override
    public String toString() {
        StringBuilder name = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Step.Member && !name.isEmpty()) {
                name.append('.');
            }
            name.append(step);
        }
        return name.toString();
    }
}
