// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorScoped;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.definition.Definitions;
import io.lakon.internal.definition.Source;
import io.lakon.internal.definition.SupervisionRule;
import io.lakon.internal.problem.Problem;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The behaviours of an application's definitions.
 *
 * <p>From the outside in: supervision; the actor scope, if any bean has it; the making of an incarnation, anew at each start;
 * its end, announced by {@code PostStop} or {@code PreRestart}; the request context, if one is asked for; the instance. So
 * whatever fails further in, the constructor too, is the supervisor's business, and each incarnation is destroyed before the
 * next is made.
 */
@SuppressWarnings("serial") // a Serialized is written in its place
public final class InjectedBehaviors implements ActorBeans, Serializable {
    private final BeanManager beans;
    private final CurrentContext current;
    private final ActorScope scope;
    private final boolean hasScopedBeans; // if not, no message pays for the scope
    private final Map<Class<?>, Role<?>> roles = new HashMap<>();

    /** A class that has been planned. */
    private record Role<M>(ActorDefinition definition, InstancePlan<M> plan) {}

    /** Plans all classes. To be called when beans can be resolved: the container checks at once what it is to inject. */
    public InjectedBehaviors(Definitions definitions, BeanManager beans, CurrentContext current, ActorScope scope) {
        this.beans = beans;
        this.current = current;
        this.scope = scope;
        this.hasScopedBeans = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .anyMatch(each -> each.getScope() == ActorScoped.class);
        for (ActorDefinition each : definitions.actors()) {
            if (each.source() instanceof Source.ActorClass source) {
                roles.put(source.type().getJavaClass(), new Role<>(each, InstancePlan.of(source, beans)));
            }
        }
    }

    @Override
    public <M> Behavior<M> behavior(Class<? extends AbstractBehavior<M>> type, Object... arguments) {
        Role<M> role = role(type);
        List<Argument> shared = role.plan.arguments(arguments);
        refuseUnsatisfied(shared);
        return instances(role, shared, () -> {});
    }

    /** The behaviour of a definition; {@code onStart} is called at each start, once its instance is made. */
    public Behavior<?> behavior(ActorDefinition definition, Runnable onStart) {
        if (definition.source() instanceof Source.Producer producer) {
            return produced(definition, producer, onStart);
        }
        return instances(((Source.ActorClass) definition.source()).type().getJavaClass(), onStart);
    }

    private Behavior<?> instances(Class<?> type, Runnable onStart) {
        Role<?> role = Objects.requireNonNull(roles.get(type), "each class of the definitions has been planned");
        return instances(role, role.plan.arguments(), onStart);
    }

    @SuppressWarnings("unchecked") // the class extends AbstractBehavior<M>, as the compiler has seen
    private <M> Role<M> role(Class<? extends AbstractBehavior<M>> type) {
        Role<?> role = roles.get(type);
        if (role == null) {
            throw new IllegalArgumentException(type.getName()
                    + " is no actor class of this application: annotate it with"
                    + " @Actor, or @Actor(autoStart = false) if it is only spawned by hand; known are "
                    + roles.keySet().stream().map(Class::getName).sorted().toList());
        }
        return (Role<M>) role;
    }

    private void refuseUnsatisfied(List<Argument> arguments) {
        DependencyCheck check = new DependencyCheck(beans);
        for (Argument each : arguments) {
            Optional<Problem> wrong =
                    each instanceof Argument.Injected injected ? check.check(injected.point()) : Optional.empty();
            if (wrong.isPresent()) {
                throw new IllegalArgumentException(
                        "An argument is missing: " + wrong.get().place() + " was not given, and "
                                + wrong.get().text());
            }
        }
    }

    private <M> Behavior<M> instances(Role<M> role, List<Argument> arguments, Runnable onStart) {
        return supervised(role.definition, inActorScope(Behaviors.setup(context -> {
            Incarnation<M> incarnation = role.plan.make(context, arguments, current);
            onStart.run();
            register(role.definition, context);
            return ending(
                    incarnation::end,
                    inRequestContext(role.definition, incarnation.dependents(), incarnation.instance()));
        })));
    }

    /** The method is called once, however often its behaviour is restarted: what was made for it lasts as long. */
    private <M> Behavior<M> produced(ActorDefinition definition, Source.Producer producer, Runnable onStart) {
        return Behaviors.setup(context -> {
            Bean<Behavior<M>> bean = bean(producer);
            CreationalContext<Behavior<M>> dependents = beans.createCreationalContext(bean);
            Behavior<M> behavior = create(bean, dependents);
            return ending(
                    () -> dispose(bean, behavior, dependents),
                    supervised(definition, inActorScope(Behaviors.setup(each -> {
                        onStart.run();
                        register(definition, each);
                        return inRequestContext(definition, dependents, behavior);
                    }))));
        });
    }

    private static <M> Behavior<M> create(Bean<Behavior<M>> bean, CreationalContext<Behavior<M>> dependents) {
        try {
            return bean.create(dependents);
        } catch (Throwable failure) {
            InstancePlan.release(dependents, failure);
            throw failure;
        }
    }

    @SuppressWarnings("unchecked") // the definition's M is the method's
    private static <M> Bean<Behavior<M>> bean(Source.Producer producer) {
        return (Bean<Behavior<M>>) producer.bean();
    }

    /** Destroys what was made for it too: Weld does so by itself only if the bean that has the method is dependent. */
    private static <M> void dispose(
            Bean<Behavior<M>> bean, Behavior<M> behavior, CreationalContext<Behavior<M>> dependents) {
        try {
            bean.destroy(behavior, dependents);
        } finally {
            dependents.release();
        }
    }

    private static <M> Behavior<M> supervised(ActorDefinition definition, Behavior<M> behavior) {
        Behavior<M> supervised = behavior;
        for (SupervisionRule rule : definition.supervision()) {
            supervised = Behaviors.supervise(supervised).onFailure(rule.on(), rule.strategy());
        }
        return supervised;
    }

    private static <M> Behavior<M> ending(Runnable end, Behavior<M> behavior) {
        return Behaviors.intercept(() -> new AtEnd<M>(end), behavior);
    }

    /** Around all of an incarnation, its making and its end too. */
    private <M> Behavior<M> inActorScope(Behavior<M> incarnation) {
        if (!hasScopedBeans) {
            return incarnation;
        }
        return Behaviors.setup(context -> {
            ScopedInstances instances = new ScopedInstances(context, current);
            return Behaviors.intercept(
                    () -> new InActorScope<M>(scope, instances), ending(instances::end, incarnation));
        });
    }

    private <M> Behavior<M> inRequestContext(
            ActorDefinition definition, CreationalContext<?> dependents, Behavior<M> behavior) {
        if (!definition.requestContext()) {
            return behavior;
        }
        Bean<?> bean = beans.resolve(beans.getBeans(RequestContextController.class));
        RequestContextController controller =
                (RequestContextController) beans.getReference(bean, RequestContextController.class, dependents);
        return Behaviors.intercept(() -> new InRequestContext<M>(controller), behavior);
    }

    @SuppressWarnings("unchecked") // the key's class is that of the definition's protocol
    private static <M> void register(ActorDefinition definition, ActorContext<M> context) {
        definition
                .serviceKey()
                .map(key -> (ServiceKey<M>) key)
                .ifPresent(
                        key -> context.getSystem().receptionist().tell(Receptionist.register(key, context.getSelf())));
    }

    /** In a bean that is passivated: whoever activates it has the same. */
    private record Serialized() implements Serializable {
        private Object readResolve() {
            return CDI.current().select(ActorBeans.class).get();
        }
    }

    private Object writeReplace() {
        return new Serialized();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("These are not written as such: this is a forgery");
    }
}
