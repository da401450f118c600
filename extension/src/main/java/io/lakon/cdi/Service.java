// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link Actor}, registers it with the receptionist under this id and its protocol, for as long as it lives; on an
 * injection point of {@link ServiceListing} or {@code ActorRef}, looks up those registered.
 *
 * <p>An injected {@code ActorRef} spreads its messages over those that are registered at the moment, in turn; until there
 * is a first one it keeps them.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Service {
    /** The id of the {@link io.lakon.actor.receptionist.ServiceKey ServiceKey}. */
    String value();

    /** For look-ups in a program. */
    final class Literal extends AnnotationLiteral<Service> implements Service {
        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
