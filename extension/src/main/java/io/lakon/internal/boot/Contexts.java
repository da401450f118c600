// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.Props;
import io.lakon.actor.spi.MessageContext;
import io.lakon.cdi.ContextType;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the actors of an application have their messages take along; looked up once, on a thread of the container. */
final class Contexts {
    private final Map<ContextType, MessageContext> known = new EnumMap<>(ContextType.class);

    private Contexts() {}

    /**
     * All that {@code definitions} name.
     *
     * @throws UnfitContainerException if the container does not have one of them
     */
    static Contexts find(List<ActorDefinition> definitions, ClassLoader loader) {
        Contexts contexts = new Contexts();
        contexts.known.put(ContextType.MDC, MessageContext.mdc());
        List<ActorDefinition> secured = definitions.stream()
                .filter(each -> each.propagated().contains(ContextType.SECURITY))
                .toList();
        if (!secured.isEmpty()) {
            contexts.known.put(ContextType.SECURITY, identity(loader).orElseThrow(() -> noContextService(secured)));
        }
        return contexts;
    }

    private static Optional<MessageContext> identity(ClassLoader loader) {
        try {
            return IdentityContext.find(loader);
        } catch (NoClassDefFoundError absent) {
            return Optional.empty(); // no Jakarta Concurrency at all
        }
    }

    private static UnfitContainerException noContextService(List<ActorDefinition> secured) {
        Problems problems = new Problems();
        problems.add(new Problem(
                Problem.Code.NO_CONTEXT_SERVICE,
                "No identity can travel with a message: there is no " + IdentityContext.SERVICE + ".",
                secured.stream().map(ActorDefinition::place).collect(Collectors.joining(" and ")),
                "have the server offer Jakarta Concurrency; or take SECURITY out of propagated, there or under"
                        + " lakon.actor.deployment." + secured.get(0).name() + ".propagated"));
        return new UnfitContainerException(problems.report());
    }

    /** A container without something that the application relies on. */
    static final class UnfitContainerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnfitContainerException(String report) {
            super(report);
        }
    }

    /** {@code props}, with messages that take {@code types} along. */
    Props add(Props props, Set<ContextType> types) {
        return types.stream()
                .sorted((one, other) -> other.compareTo(one)) // the identity outermost
                .map(type -> Objects.requireNonNull(known.get(type), "all that are named have been found"))
                .reduce(MessageContext::and)
                .map(props::withMessageContext)
                .orElse(props);
    }
}
