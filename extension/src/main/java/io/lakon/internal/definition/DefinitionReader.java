// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import com.typesafe.config.Config;
import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorPath;
import io.lakon.actor.Behavior;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ContextType;
import io.lakon.cdi.Service;
import io.lakon.cdi.Supervised;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import io.lakon.internal.settings.Section;
import io.lakon.internal.settings.SectionCheck;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes definitions of annotated classes and methods, under the configuration.
 *
 * <p>Whatever can be made of a faulty one is made, so that it does not seem to be missing where it is asked for.
 */
public final class DefinitionReader {
    private final Vocabulary vocabulary;
    private final Config settings;
    private final SectionCheck sections;
    private final Problems problems;

    public DefinitionReader(Vocabulary vocabulary, Config settings, SectionCheck sections, Problems problems) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.sections = sections;
        this.problems = problems;
    }

    /** An actor class, annotated with {@link Actor}. */
    public Optional<ActorDefinition> ofClass(AnnotatedType<?> type) {
        String place = "class " + TypeText.of(type.getJavaClass());
        Optional<String> unfit = unfit(type);
        if (unfit.isPresent()) {
            problems.add(new Problem(
                    Problem.Code.NO_ACTOR_CLASS,
                    "@Actor on a class that " + unfit.get() + ".",
                    place,
                    "have a concrete, top-level or static class without a scope extend AbstractBehavior<M>"));
            return Optional.empty();
        }
        new InterceptionCheck(vocabulary).check(type).ifPresent(problems::add);
        NoBeanCheck.check(type).forEach(problems::add);
        Optional<Type> protocol = TypeArguments.of(type.getJavaClass(), AbstractBehavior.class);
        if (protocol.isEmpty()) {
            problems.add(noProtocol("AbstractBehavior", place));
        }
        return ConstructorChoice.of(type, problems)
                .flatMap(constructor -> protocol.map(
                        found -> read(new Source.ActorClass(type, constructor), type, simpleName(type), found)));
    }

    /** A producer method, annotated with {@link Actor}, of a behaviour that is {@code bean}. */
    public Optional<ActorDefinition> ofProducer(AnnotatedMethod<?> method, Bean<?> bean) {
        Source source = new Source.Producer(method, bean);
        if (TypeArguments.rawClass(method.getBaseType()) != Behavior.class) {
            problems.add(new Problem(
                    Problem.Code.NO_ACTOR_CLASS,
                    "@Actor on a producer method of " + TypeText.of(method.getBaseType()) + ".",
                    source.place(),
                    "have the method return Behavior<M>"));
            return Optional.empty();
        }
        if (vocabulary.isNormalScope(bean.getScope())) {
            problems.add(new Problem(
                    Problem.Code.NO_ACTOR_CLASS,
                    "@Actor on a producer method with the scope @"
                            + bean.getScope().getSimpleName()
                            + ", though no client proxy can stand in for a behaviour.",
                    source.place(),
                    "remove the scope, and have the behaviour use beans that have it"));
        }
        if (!method.getAnnotation(Actor.class).autoStart()) {
            problems.add(
                    new Problem(
                            Problem.Code.NO_EFFECT_BY_HAND,
                            "@Actor(autoStart = false) has no effect on a producer method.",
                            source.place(),
                            "remove @Actor, and inject the Behavior<M> that is produced where it is spawned; or remove autoStart"));
            return Optional.empty();
        }
        Optional<Type> protocol = TypeArguments.of(method.getBaseType(), Behavior.class);
        if (protocol.isEmpty()) {
            problems.add(noProtocol("Behavior", source.place()));
        }
        return protocol.map(found -> read(source, method, method.getJavaMember().getName(), found));
    }

    /** A method annotated with {@link Actor} that produces nothing. */
    public void refuseActor(String place) {
        problems.add(new Problem(
                Problem.Code.NO_ACTOR_CLASS,
                "@Actor on a method that produces nothing.",
                place,
                "add @Produces, and have the method return Behavior<M>"));
    }

    /** Something annotated with {@link Supervised} that is no actor. */
    public void refuseSupervised(String place) {
        problems.add(new Problem(
                Problem.Code.SUPERVISED_WITHOUT_ACTOR,
                "@Supervised on what is no actor.",
                place,
                "add @Actor, or @Actor(autoStart = false) if it is only spawned by hand; or remove @Supervised"));
    }

    private Optional<String> unfit(AnnotatedType<?> type) {
        Class<?> javaClass = type.getJavaClass();
        if (!AbstractBehavior.class.isAssignableFrom(javaClass)) {
            return Optional.of("does not extend AbstractBehavior<M>");
        }
        if (Modifier.isAbstract(javaClass.getModifiers())) {
            return Optional.of("is abstract");
        }
        if (javaClass.getEnclosingClass() != null && !Modifier.isStatic(javaClass.getModifiers())) {
            return Optional.of("belongs to an instance of another, as it is not static");
        }
        return type.getAnnotations().stream()
                .filter(each -> vocabulary.isScope(each.annotationType()))
                .findFirst()
                .map(
                        scope -> "has the scope @" + scope.annotationType().getSimpleName()
                                + ", though an actor has one instance for each start and restart, and nobody is injected with it");
    }

    private static Problem noProtocol(String generic, String place) {
        return new Problem(
                Problem.Code.NO_PROTOCOL,
                "The type of its messages is open.",
                place,
                "say it in the type argument of " + generic + ": a class, or a type that leaves nothing open");
    }

    private static String simpleName(AnnotatedType<?> type) {
        return type.getJavaClass().getSimpleName();
    }

    private ActorDefinition read(Source source, Annotated annotated, String simpleName, Type protocol) {
        Actor actor = annotated.getAnnotation(Actor.class);
        String name = name(actor, annotated, simpleName, source.place());
        Section section = Section.of(settings, problems, "lakon", "actor", "deployment", name);
        ActorDefinition definition = new ActorDefinition(
                source,
                name,
                protocol,
                qualifiers(annotated),
                named(SectionCheck.Kind.DISPATCHER, section.text("dispatcher", actor.dispatcher()), source),
                named(SectionCheck.Kind.MAILBOX, section.text("mailbox", actor.mailbox()), source),
                actor.autoStart(),
                section.flag("readiness", actor.readiness()),
                section.flag("request-context", actor.requestContext()),
                section.choices("propagated", ContextType.class, new HashSet<>(List.of(actor.propagated()))),
                Supervision.of(
                        List.copyOf(annotated.getAnnotations(Supervised.class)),
                        source.place(),
                        section.section("supervision"),
                        problems),
                Optional.ofNullable(annotated.getAnnotation(Service.class)).map(Service::value));
        if (!definition.autoStart()) {
            refuseByHand(definition, section);
        }
        return definition;
    }

    /** What says how an actor is run has no effect where somebody spawns it, who says it himself. */
    private void refuseByHand(ActorDefinition actor, Section section) {
        Map<String, Boolean> said = new TreeMap<>(Map.of(
                "dispatcher", actor.dispatcher().isPresent(),
                "mailbox", actor.mailbox().isPresent(),
                "readiness", actor.readiness(),
                "propagated", !actor.propagated().isEmpty()));
        said.forEach((key, isSaid) -> {
            if (isSaid) {
                Optional<String> configured = section.placeOf(key);
                problems.add(new Problem(
                        Problem.Code.NO_EFFECT_BY_HAND,
                        (configured.isPresent() ? section.path() + "." + key : key)
                                + " has no effect on an actor that is only spawned by hand.",
                        configured
                                .map(place -> place + ", about " + actor.place())
                                .orElse(actor.place()),
                        "remove it; the Props that such an actor is spawned with say how it runs, and its parent tells it what"
                                + " it needs to know of a sender"));
            }
        });
    }

    private Optional<String> named(SectionCheck.Kind kind, String path, Source source) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        sections.check(kind, path, source.place());
        return Optional.of(path);
    }

    /** The name that annotations give an actor, legal or not. */
    public static String nameOf(Annotated annotated, String simpleName) {
        String written = written(annotated.getAnnotation(Actor.class), annotated.getAnnotation(ActorName.class));
        return written.isEmpty() ? ActorNames.kebabCase(simpleName) : written;
    }

    private static String written(Actor actor, @Nullable ActorName qualifier) {
        return actor.value().isEmpty() && qualifier != null ? qualifier.value() : actor.value();
    }

    private String name(Actor actor, Annotated annotated, String simpleName, String place) {
        ActorName qualifier = annotated.getAnnotation(ActorName.class);
        String written = written(actor, qualifier);
        if (qualifier != null && !qualifier.value().equals(written)) {
            problems.add(illegalName(
                    "@Actor names it \"" + written + "\", and @ActorName \"" + qualifier.value() + "\".", place));
        }
        String name = nameOf(annotated, simpleName);
        if (!ActorPath.isValidPathElement(name)) {
            problems.add(illegalName("No actor may be named \"" + name + "\".", place));
        }
        return name;
    }

    private static Problem illegalName(String text, String place) {
        return new Problem(
                Problem.Code.ILLEGAL_NAME,
                text,
                place,
                "give it one name, of letters, digits and the characters - _ . ~, not beginning with $");
    }

    private Set<Annotation> qualifiers(Annotated annotated) {
        return annotated.getAnnotations().stream()
                .filter(each -> vocabulary.isQualifier(each.annotationType()))
                .filter(each -> each.annotationType() != ActorName.class && each.annotationType() != Service.class)
                .collect(Collectors.toSet());
    }
}
