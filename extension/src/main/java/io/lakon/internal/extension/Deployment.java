// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.Actor;
import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.boot.BootPlan;
import io.lakon.internal.config.ModuleConfig;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.definition.DefinitionReader;
import io.lakon.internal.definition.Definitions;
import io.lakon.internal.definition.DeploymentKeys;
import io.lakon.internal.definition.RefCheck;
import io.lakon.internal.definition.RefRequest;
import io.lakon.internal.definition.ServiceCheck;
import io.lakon.internal.definition.Source;
import io.lakon.internal.definition.Vocabulary;
import io.lakon.internal.event.ActorObserverReader;
import io.lakon.internal.event.StreamObservers;
import io.lakon.internal.incarnation.ActorScope;
import io.lakon.internal.incarnation.CurrentContext;
import io.lakon.internal.incarnation.DependencyCheck;
import io.lakon.internal.incarnation.InjectedBehaviors;
import io.lakon.internal.incarnation.InjectionPoints;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One deployment, from the end of bean discovery to the verdict: gathers what there is, and what is wrong with it. */
final class Deployment {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon");

    private final BeanManager beans;
    private final ApplicationSystem application;
    private final ClassLoader loader = ApplicationLoader.find();
    private final CurrentContext current = new CurrentContext();
    private final ActorScope scope = new ActorScope();
    private final Problems problems = new Problems();
    private final List<Problem> warnings = new ArrayList<>();

    private final SystemSettings settings;
    private final Definitions definitions;
    private final List<InjectionPoint> dependencies = new ArrayList<>(); // of actor classes
    private final List<RefRequest> refs = new ArrayList<>();
    private final List<RefRequest> services = new ArrayList<>();
    private final List<RefRequest> contexts = new ArrayList<>();

    Deployment(Findings findings, BeanManager beans, ApplicationSystem application) {
        this.beans = beans;
        this.application = application;
        settings =
                SystemSettings.read(ModuleConfig.find(loader), names(findings), sections(findings), loader, problems);
        definitions = definitions(findings);
        settings.review();
        definitions.actors().forEach(this::addDependencies);
        Stream.concat(findings.points().stream().filter(this::isLive), dependencies.stream())
                .filter(Requests::isOne)
                .map(Requests::of)
                .distinct()
                .forEach(this::addRequest);
        HolderCheck holders = new HolderCheck(beans);
        findings.holders().stream()
                .filter(this::isLive)
                .forEach(point -> holders.check(point).ifPresent(problems::add));
    }

    private static Set<String> names(Findings findings) {
        Stream<String> ofClasses = findings.actorClasses().stream()
                .map(each -> DefinitionReader.nameOf(each, each.getJavaClass().getSimpleName()));
        Stream<String> ofProducers = findings.producers().stream()
                .map(Findings.Producer::method)
                .map(each -> DefinitionReader.nameOf(each, each.getJavaMember().getName()));
        return Stream.concat(ofClasses, ofProducers).collect(Collectors.toSet());
    }

    /** Where dispatchers and mailboxes stand that annotations name. */
    private static Set<String> sections(Findings findings) {
        Stream<Annotated> annotated = Stream.concat(
                findings.actorClasses().stream(), findings.producers().stream().map(Findings.Producer::method));
        return annotated
                .map(each -> each.getAnnotation(Actor.class))
                .flatMap(actor -> Stream.of(actor.dispatcher(), actor.mailbox()))
                .collect(Collectors.toSet());
    }

    private Definitions definitions(Findings findings) {
        Vocabulary vocabulary = new ContainerVocabulary(beans);
        DefinitionReader reader = new DefinitionReader(vocabulary, settings.settings(), settings.sections(), problems);
        List<ActorDefinition> actors = new ArrayList<>();
        findings.actorClasses().forEach(type -> reader.ofClass(type).ifPresent(actors::add));
        findings.producers()
                .forEach(each -> reader.ofProducer(each.method(), each.bean()).ifPresent(actors::add));
        findings.strayActors().forEach(reader::refuseActor);
        findings.straySupervised().forEach(reader::refuseSupervised);
        Definitions all = new Definitions(actors);
        all.checkNames(problems);
        return all;
    }

    private void addDependencies(ActorDefinition actor) {
        if (actor.source() instanceof Source.ActorClass source) {
            dependencies.addAll(InjectionPoints.of(source, !actor.autoStart(), beans));
        }
    }

    /** Containers tell of the injection points of disabled alternatives too; nobody will ever satisfy those. */
    private boolean isLive(InjectionPoint point) {
        Bean<?> bean = point.getBean();
        return bean == null
                || !bean.isAlternative()
                || beans.getBeans(Object.class, Any.Literal.INSTANCE).contains(bean);
    }

    private void addRequest(RefRequest request) {
        if (Requests.isContext(request)) {
            contexts.add(request);
        } else if (Requests.isListing(request) || request.service().isPresent()) {
            services.add(request);
        } else {
            refs.add(request);
        }
    }

    void addBeans(AfterBeanDiscovery event) {
        StandIn standIn = new StandIn();
        RefCheck refCheck = new RefCheck(definitions, new ContainerVocabulary(beans), new DiscoveredBeans(beans));
        ServiceCheck serviceCheck = new ServiceCheck(definitions);
        refs.removeIf(request -> isRefused(request, refCheck::check, standIn));
        services.removeIf(request -> isRefused(request, serviceCheck::check, standIn));
        services.forEach(request -> serviceCheck.warning(request).ifPresent(warnings::add));

        LakonBeans ours = new LakonBeans(event, application);
        ours.addActors(definitions);
        ours.addServices(services);
        ours.addContext(contexts, current);
        ours.addSystem();
        event.addContext(scope);
        standIn.addTo(event);

        ActorObserverReader observers =
                new ActorObserverReader(new ContainerVocabulary(beans), application::actor, problems);
        definitions.actors().stream()
                .flatMap(actor -> observers.of(actor).stream())
                .forEach(event::addObserverMethod);
    }

    private boolean isRefused(RefRequest request, Function<RefRequest, Optional<Problem>> check, StandIn standIn) {
        Optional<Problem> problem = check.apply(request);
        problem.ifPresent(found -> {
            problems.add(found);
            standIn.add(request);
        });
        return problem.isPresent();
    }

    /** Refuses the deployment, if anything is wrong with it; else makes everything ready for the start. */
    void finish(AfterDeploymentValidation event, StreamObservers observers) {
        observers.check(problems);
        DependencyCheck check = new DependencyCheck(beans);
        dependencies.stream()
                .filter(point -> !Requests.isOne(point)) // those have been checked
                .forEach(point -> check.check(point).ifPresent(problems::add));
        Optional<InjectedBehaviors> behaviors = behaviors();
        if (behaviors.isEmpty()) {
            application.refuse();
            // Not addDeploymentProblem: the same, but that OpenWebBeans tells the report to nobody but its log then.
            throw new DeploymentException(problems.report());
        }
        warnings.addAll(settings.warnings());
        warnings.addAll(DeploymentKeys.unknown(definitions, settings.settings()));
        warnings.forEach(
                each -> LOG.warn("{}  {} ({}; cure: {})", each.code(), each.text(), each.place(), each.cure()));
        Set<ServiceKey<?>> keys = services.stream()
                .map(each -> ActorDefinition.serviceKey(
                        each.protocol().orElseThrow(), each.service().orElseThrow()))
                .collect(Collectors.toSet());
        application.prepare(
                BootPlan.of(definitions, keys, behaviors.get(), observers.bridge(beans), settings.settings(), loader));
    }

    private Optional<InjectedBehaviors> behaviors() {
        if (problems.isEmpty()) {
            try {
                return Optional.of(new InjectedBehaviors(definitions, beans, current, scope));
            } catch (IllegalArgumentException refused) {
                problems.add(new Problem(
                        Problem.Code.UNSATISFIED_DEPENDENCY,
                        "The container cannot inject an actor: " + refused.getMessage(),
                        "an actor class",
                        "correct its injection points as those of a bean"));
            }
        }
        return Optional.empty();
    }
}
