// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.cdi.Supervised;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import io.lakon.internal.settings.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one actor's rules of its annotations and of what is configured over them. */
final class Supervision {
    private final String place;
    private final Section configured;
    private final Problems problems;

    private Supervision(String place, Section configured, Problems problems) {
        this.place = place;
        this.configured = configured;
        this.problems = problems;
    }

    /**
     * The rules from the inside out, the most specific first: what the inner one takes, the outer ones do not see.
     *
     * @param configured the actor's section {@code supervision}; without annotations it makes a rule of its own
     */
    static List<SupervisionRule> of(List<Supervised> written, String place, Section configured, Problems problems) {
        Supervision supervision = new Supervision(place, configured, problems);
        List<SupervisionRule> rules = new ArrayList<>();
        written.forEach(each -> supervision.read(each, rules));
        if (written.isEmpty() && !configured.isEmpty()) {
            supervision.addRule(SupervisionElements.DEFAULT, rules);
        }
        rules.sort(Comparator.comparing(SupervisionRule::depth).reversed());
        supervision.refuseTwice(rules);
        return rules;
    }

    private void read(Supervised written, List<SupervisionRule> rules) {
        SupervisionElements elements;
        try {
            elements = SupervisionElements.of(written);
            elements.refuseWhatHasNoEffect();
        } catch (IllegalArgumentException wrong) {
            report(written.on(), wrong);
            return;
        }
        addRule(elements, rules);
    }

    private void addRule(SupervisionElements written, List<SupervisionRule> rules) {
        try {
            rules.add(new SupervisionRule(
                    written.on(), written.overriddenBy(configured).toStrategy()));
        } catch (IllegalArgumentException wrong) {
            report(written.on(), wrong);
        }
    }

    private void report(Class<?> on, IllegalArgumentException wrong) {
        add("The supervision of " + TypeText.of(on) + " makes no sense: " + wrong.getMessage() + ".");
    }

    private void refuseTwice(List<SupervisionRule> rules) {
        Set<Class<?>> seen = new HashSet<>();
        for (SupervisionRule each : rules) {
            if (!seen.add(each.on())) {
                add("Two @Supervised are about " + TypeText.of(each.on()) + ".");
            }
        }
    }

    private void add(String text) {
        problems.add(new Problem(
                Problem.Code.SUPERVISION,
                text,
                place,
                configured.isEmpty()
                        ? "correct @Supervised there"
                        : "correct @Supervised there, or what is configured over it under " + configured.path()));
    }
}
