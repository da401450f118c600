// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ContextType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Named;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An actor as an application defines it, by annotations and by the configuration that overrides them.
 *
 * @param protocol the type of its messages
 * @param qualifiers those that somebody wrote, without {@link ActorName} and {@code Service}, which have fields of their own
 * @param dispatcher the configuration path of its dispatcher, if not the default one
 * @param mailbox the configuration path of its mailbox, if not the default one
 * @param propagated what its messages take along of their senders
 * @param supervision from the inside out: the most specific failure first
 * @param service under which id it registers with the receptionist, if it does
 */
public record ActorDefinition(
        Source source,
        String name,
        Type protocol,
        Set<Annotation> qualifiers,
        Optional<String> dispatcher,
        Optional<String> mailbox,
        boolean autoStart,
        boolean readiness,
        boolean requestContext,
        Set<ContextType> propagated,
        List<SupervisionRule> supervision,
        Optional<String> service) {
    public ActorDefinition {
        qualifiers = Set.copyOf(qualifiers);
        propagated = Set.copyOf(propagated);
        supervision = List.copyOf(supervision);
    }

    /**
     * The qualifiers of the bean that is its reference. Those of the definition replace {@link Default}, as on every bean;
     * its name does not, for every actor has one.
     */
    public Set<Annotation> beanQualifiers() {
        Set<Annotation> all = new HashSet<>(qualifiers);
        if (all.stream().allMatch(each -> each.annotationType() == Named.class || each.annotationType() == Any.class)) {
            all.add(Default.Literal.INSTANCE);
        }
        all.add(Any.Literal.INSTANCE);
        all.add(ActorName.Literal.of(name));
        return all;
    }

    /** Whether a {@code message} of this type is one of its messages. */
    public boolean takes(Type message) {
        return Assignability.isSubtype(message, protocol);
    }

    public String place() {
        return source.place();
    }

    /** The key under which it registers. Its type argument is this definition's protocol, which no compiler sees. */
    public Optional<ServiceKey<?>> serviceKey() {
        return service.map(id -> serviceKey(protocol, id));
    }

    /** The key of a service; generic protocols share that of their class. */
    public static ServiceKey<?> serviceKey(Type protocol, String id) {
        return ServiceKey.create(TypeArguments.rawClass(protocol), id);
    }

    /** As in a list of those that are known: {@code auctioneer (shop.Auctioneer.Command)}. */
    String described() {
        return name + " (" + TypeText.of(protocol) + ")";
    }
}
