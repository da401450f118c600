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
 * Has an observer method told what is published on the {@link io.lakon.actor.ActorSystem#eventStream() event stream} of the
 * application's actor system: {@code void log(@Observes @FromEventStream DeadLetter letter)}.
 *
 * <p>The observed type is a class or an interface without type parameters; the event stream is subscribed to for exactly those
 * that some observer asks for. Events of one publisher come in order, and one after the other, on a thread for actors that
 * block, with a request context of their own and without a transaction. An {@code @ObservesAsync} method is called on a
 * thread of the container's, and in no order.
 *
 * <p>Containers may refuse an event whose own class has type parameters, whatever type is observed: no observer is told of it then,
 * and the log says so, once for each class.
 *
 * <p>What an observer throws is logged with its name, and keeps neither other observers nor later events from being told.
 * Events wait without a limit while observers are slow; those that wait when the system ends are lost.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FromEventStream {
    /** For use in a program. */
    final class Literal extends AnnotationLiteral<FromEventStream> implements FromEventStream {
        private static final long serialVersionUID = 1L;

        public static final Literal INSTANCE = new Literal();

        private Literal() {}
    }
}
