// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.internal.definition.OtherBeans.Candidate;
import io.lakon.internal.problem.Nearest;
import io.lakon.internal.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an injection point gets the reference it asks for: typesafe resolution, done by ourselves.
 *
 * <p>The container does the same soon after, but says little when it fails, and stops there: so mistakes about references
 * would each hide all others.
 */
public final class RefCheck {
    private final Definitions definitions;
    private final Vocabulary vocabulary;
    private final OtherBeans others;

    public RefCheck(Definitions definitions, Vocabulary vocabulary, OtherBeans others) {
        this.definitions = definitions;
        this.vocabulary = vocabulary;
        this.others = others;
    }

    /** What is wrong with a request for a reference, if anything is. */
    public Optional<Problem> check(RefRequest request) {
        if (request.isUntyped()) {
            return Optional.of(new Problem(
                    Problem.Code.UNTYPED_REF,
                    request + " does not say which actor is meant.",
                    request.place(),
                    "write the type of its messages, ActorRef<M>; known are: " + definitions.described()));
        }
        List<ActorDefinition> actors = definitions.started().stream()
                .filter(each -> matches(each, request))
                .toList();
        List<Candidate> beans = others.matching(request);
        if (beans.stream().anyMatch(Candidate::alternative)) {
            return Optional.empty(); // they go before all others; which of several wins is the container's business
        }
        int found = actors.size() + beans.size();
        return found == 1
                ? Optional.empty()
                : Optional.of(found == 0 ? unsatisfied(request) : ambiguous(request, actors, beans));
    }

    private boolean matches(ActorDefinition actor, RefRequest request) {
        return speaks(actor, request)
                && request.qualifiers().stream()
                        .allMatch(required -> vocabulary.contains(actor.beanQualifiers(), required));
    }

    private static boolean speaks(ActorDefinition actor, RefRequest request) {
        return request.argument()
                .filter(argument -> Assignability.satisfies(actor.protocol(), argument))
                .isPresent();
    }

    private Problem unsatisfied(RefRequest request) {
        return new Problem(
                Problem.Code.UNSATISFIED_REF,
                request + " finds no actor." + hint(request),
                request.place(),
                "annotate what speaks " + request.argument().map(TypeText::of).orElse("it")
                        + " with @Actor, or ask for one of the known actors: " + definitions.described());
    }

    /** What was most likely meant. */
    private String hint(RefRequest request) {
        Optional<ActorDefinition> byHand = definitions.actors().stream()
                .filter(each -> !each.autoStart() && speaks(each, request))
                .findFirst();
        if (byHand.isPresent()) {
            return " The actors of " + byHand.get().place() + " are only spawned by hand (autoStart = false).";
        }
        List<ActorDefinition> speaking = definitions.started().stream()
                .filter(each -> speaks(each, request))
                .toList();
        if (!speaking.isEmpty()) {
            return " That protocol is spoken by " + names(speaking) + ", with other qualifiers.";
        }
        return request.name()
                .flatMap(name -> Nearest.to(
                        name,
                        definitions.started().stream()
                                .map(ActorDefinition::name)
                                .toList()))
                .map(name -> " There is an actor \"" + name + "\", of another protocol.")
                .orElse("");
    }

    private static String names(List<ActorDefinition> actors) {
        return actors.stream().map(ActorDefinition::name).collect(Collectors.joining(", "));
    }

    private Problem ambiguous(RefRequest request, List<ActorDefinition> actors, List<Candidate> beans) {
        String found = Stream.concat(
                        actors.stream().map(each -> each.described() + " of " + each.place()),
                        beans.stream().map(Candidate::described))
                .collect(Collectors.joining("; "));
        String cure = actors.isEmpty()
                ? "tell the beans apart by qualifiers"
                : "say which, as in @Inject @ActorName(\"" + actors.get(0).name() + "\") " + TypeText.of(request.type())
                        + ", or tell the actors apart by a qualifier of your own";
        return new Problem(
                Problem.Code.AMBIGUOUS_REF,
                request + " finds " + (actors.size() + beans.size()) + ": " + found + ".",
                request.place(),
                cure);
    }
}
