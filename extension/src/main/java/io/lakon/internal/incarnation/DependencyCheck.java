// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.internal.definition.TypeText;
import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.InjectionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Whether an actor class gets the beans it asks for, as the container checks it for beans. */
public final class DependencyCheck {
    private final BeanManager beans;

    /** To be used when beans can be resolved. */
    public DependencyCheck(BeanManager beans) {
        this.beans = beans;
    }

    /** What is wrong with an injection point, if anything is. */
    public Optional<Problem> check(InjectionPoint point) {
        Optional<ConfiguredValue> configured = ConfiguredValue.of(point);
        if (configured.isPresent()) {
            return check(point, configured.get());
        }
        if (point.getType() == InjectionPoint.class) { // containers are satisfied, and inject null
            return Optional.of(new Problem(
                    Problem.Code.UNSATISFIED_DEPENDENCY,
                    "An actor's instance has no injection point: nobody is injected with it.",
                    InjectionPoints.place(point),
                    "ask for the InjectionPoint in a bean or a producer"));
        }
        return refusal(point)
                .map(refused -> new Problem(
                        Problem.Code.UNSATISFIED_DEPENDENCY,
                        TypeText.injectionOf(point.getType(), point.getQualifiers()) + " " + found(point, refused)
                                + ".",
                        InjectionPoints.place(point),
                        "have exactly one bean of that type and these qualifiers; a parameter that is given by hand needs"
                                + " @Actor(autoStart = false)"));
    }

    /** Containers check the configuration only for the beans that they know. */
    private static Optional<Problem> check(InjectionPoint point, ConfiguredValue configured) {
        try {
            configured.read();
            return Optional.empty();
        } catch (NoSuchElementException | IllegalArgumentException wrong) {
            return Optional.of(new Problem(
                    Problem.Code.WRONG_SETTING,
                    TypeText.injectionOf(point.getType(), point.getQualifiers()) + " cannot be read: "
                            + wrong.getMessage() + ".",
                    InjectionPoints.place(point),
                    "give the property a value of that type, or the injection point a defaultValue"));
        }
    }

    /** Whether the container has what is asked for. */
    boolean isSatisfied(InjectionPoint point) {
        return refusal(point).isEmpty();
    }

    private Optional<InjectionException> refusal(InjectionPoint point) {
        try {
            beans.validate(point);
            return Optional.empty();
        } catch (InjectionException unsatisfied) {
            return Optional.of(unsatisfied);
        }
    }

    private String found(InjectionPoint point, InjectionException unsatisfied) {
        Set<Bean<?>> found =
                beans.getBeans(point.getType(), point.getQualifiers().toArray(Annotation[]::new));
        switch (found.size()) {
            case 0:
                return "finds no bean";
            case 1:
                return "cannot be injected: " + unsatisfied.getMessage();
            default:
                return "finds " + found.size() + " beans: "
                        + found.stream()
                                .map(each -> each.getBeanClass().getName())
                                .sorted()
                                .toList();
        }
    }
}
