// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.internal.definition.Source;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import jakarta.enterprise.inject.spi.InjectionTargetFactory;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How instances of one actor class are made.
 *
 * <p>The constructor is called by ourselves, as its arguments may be given by hand; the container fills the fields, calls
 * the initializers and {@code @PostConstruct}, and in the end {@code @PreDestroy}.
 */
final class InstancePlan<M> {
    private final BeanManager beans;
    private final DependencyCheck check;
    private final ActorClassBean<AbstractBehavior<M>> bean;
    private final Constructor<AbstractBehavior<M>> constructor;
    private final List<? extends AnnotatedParameter<?>> parameters;
    private final Map<Field, ConfiguredValue> configuredFields;
    private final InjectionTarget<AbstractBehavior<M>> target;

    private InstancePlan(
            BeanManager beans,
            AnnotatedType<AbstractBehavior<M>> type,
            AnnotatedConstructor<AbstractBehavior<M>> constructor) {
        this.beans = beans;
        this.check = new DependencyCheck(beans);
        this.bean = new ActorClassBean<>(type);
        this.constructor = constructor.getJavaMember();
        this.parameters = constructor.getParameters();
        this.configuredFields = configuredFields(type);
        this.target = target(type);
        this.constructor.setAccessible(true);
        this.configuredFields.keySet().forEach(field -> field.setAccessible(true));
    }

    @SuppressWarnings("unchecked") // the definition is known to be of such a class, and the constructor of it
    static <M> InstancePlan<M> of(Source.ActorClass source, BeanManager beans) {
        return new InstancePlan<>(
                beans, (AnnotatedType<AbstractBehavior<M>>) source.type(), (AnnotatedConstructor<AbstractBehavior<M>>)
                        source.constructor());
    }

    private Map<Field, ConfiguredValue> configuredFields(AnnotatedType<?> type) {
        Map<Field, ConfiguredValue> fields = new HashMap<>();
        for (AnnotatedField<?> field : type.getFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                InjectionPoint point = ActorInjectionPoint.of(bean, field, beans);
                if (!check.isSatisfied(point)) {
                    ConfiguredValue.of(point).ifPresent(value -> fields.put(field.getJavaMember(), value));
                }
            }
        }
        return fields;
    }

    /**
     * What the container does for an instance. It would refuse a constructor with parameters that only we can give, and a field
     * that only we can set, so these are hidden from it; but only these, as Weld cannot read a changed type's annotations
     * unless they are public.
     */
    private InjectionTarget<AbstractBehavior<M>> target(AnnotatedType<AbstractBehavior<M>> type) {
        InjectionTargetFactory<AbstractBehavior<M>> factory = beans.getInjectionTargetFactory(type);
        boolean complete =
                parameters.stream().allMatch(each -> check.isSatisfied(ActorInjectionPoint.of(bean, each, beans)));
        if (!complete || !configuredFields.isEmpty()) {
            AnnotatedTypeConfigurator<AbstractBehavior<M>> shown =
                    factory.configure().removeAll();
            shown.constructors().forEach(each -> each.remove(InstancePlan::isInject));
            shown.filterFields(field -> configuredFields.containsKey(field.getJavaMember()))
                    .forEach(each -> each.remove(InstancePlan::isInject));
        }
        try {
            return factory.createInjectionTarget(bean);
        } catch (IllegalArgumentException refused) {
            return withoutBean(factory, refused);
        }
    }

    /** Weld refuses a bean whose constructor it does not see, but not a class that is none. */
    private static <T> InjectionTarget<T> withoutBean(
            InjectionTargetFactory<T> factory, IllegalArgumentException refused) {
        try {
            return factory.createInjectionTarget(null);
        } catch (RuntimeException again) {
            throw refused; // that was the reason; OpenWebBeans cannot be asked twice
        }
    }

    private static boolean isInject(Annotation annotation) {
        return annotation.annotationType() == Inject.class;
    }

    /**
     * Shares out {@code given} among the constructor's parameters: each takes the first one left that is of its type. A
     * parameter with a qualifier asks for a bean, and takes none.
     *
     * @throws IllegalArgumentException if one of {@code given} is null, or fits no parameter
     */
    List<Argument> arguments(Object... given) {
        Object[] some = given == null ? new Object[1] : given; // what the compiler makes of a single null
        List<Object> left = new ArrayList<>(Arrays.asList(some));
        int missing = left.indexOf(null);
        if (missing >= 0) {
            throw new IllegalArgumentException("Argument " + (missing + 1) + " for " + constructor.toGenericString()
                    + " is null: nobody can say for which parameter it is meant");
        }
        List<Argument> arguments = new ArrayList<>();
        for (AnnotatedParameter<?> parameter : parameters) {
            arguments.add(argument(parameter, left));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "An argument of " + left.get(0).getClass().getName()
                            + " fits no parameter, or none that is left, of " + constructor.toGenericString());
        }
        return arguments;
    }

    private Argument argument(AnnotatedParameter<?> parameter, List<Object> left) {
        Class<?> type = parameter.getJavaParameter().getType();
        if (!InjectionPoints.isQualified(parameter, beans)) {
            Optional<Object> given = take(type, left);
            if (given.isPresent()) {
                return new Argument.Given(given.get());
            }
            if (type == ActorContext.class) {
                return new Argument.Context();
            }
        }
        InjectionPoint point = ActorInjectionPoint.of(bean, parameter, beans);
        Optional<ConfiguredValue> configured = check.isSatisfied(point) ? Optional.empty() : ConfiguredValue.of(point);
        return configured.<Argument>map(Argument.Configured::new).orElseGet(() -> new Argument.Injected(point));
    }

    private static Optional<Object> take(Class<?> type, List<Object> left) {
        Class<?> wrapped = MethodType.methodType(type).wrap().returnType();
        Optional<Object> first = left.stream().filter(wrapped::isInstance).findFirst();
        first.ifPresent(left::remove);
        return first;
    }

    /** A new instance with all that depends on it; if making it fails, nothing is left behind. */
    Incarnation<M> make(ActorContext<M> context, List<Argument> arguments, CurrentContext current) throws Exception {
        CreationalContext<AbstractBehavior<M>> dependents = beans.createCreationalContext(null);
        current.enter(context);
        try {
            AbstractBehavior<M> instance = construct(arguments.stream()
                    .map(each -> each.value(context, beans, dependents))
                    .toArray());
            for (Map.Entry<Field, ConfiguredValue> each : configuredFields.entrySet()) {
                each.getKey().set(instance, each.getValue().read());
            }
            target.inject(instance, dependents);
            target.postConstruct(instance);
            return new Incarnation<>(instance, target, dependents);
        } catch (Throwable failure) {
            release(dependents, failure);
            throw failure;
        } finally {
            current.leave();
        }
    }

    /** What the constructor throws is what the supervisor decides about. */
    private AbstractBehavior<M> construct(Object[] values) throws Exception {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure.getCause() instanceof Exception exception ? exception : failure;
        }
    }

    /** Destroys what has been made, as the rest cannot be. */
    static void release(CreationalContext<?> dependents, Throwable failure) {
        try {
            dependents.release();
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public String toString() {
        return constructor.toGenericString();
    }
}
