// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an actor of a class, or of a producer method's behaviour, and starts it with the application.
 *
 * <p>On a class that extends {@link io.lakon.actor.AbstractBehavior AbstractBehavior&lt;M&gt;}: each incarnation of the
 * actor, at its start and at every restart, is a new instance, made by the constructor annotated with {@code @Inject}, with
 * its other injection points filled, {@code @PostConstruct} called, and {@code @PreDestroy} called when that incarnation
 * ends. The constructor takes an {@code ActorContext<M>} and passes it on to {@code super}.
 *
 * <p>A static method of the class with an {@code @Observes} or {@code @ObservesAsync} parameter is an observer, and the actor
 * is told the message that it returns.
 *
 * <p>On a producer method that returns {@link io.lakon.actor.Behavior Behavior&lt;M&gt;}: the method is called once, when
 * the actor is started.
 *
 * <p>Others reach the actor by {@code @Inject ActorRef<M>}. What is said here, but for its name and whether it is started, can
 * be overridden by configuration, under {@code lakon.actor.deployment.<name>}.
 */
@Documented
@Stereotype // which makes it bean-defining, so that a class that has nothing else is found
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Actor {
    /** The name under {@code /user}; by default that of the class or the method, in kebab case. */
    String value() default "";

    /**
     * The configuration path of its dispatcher; by default {@code lakon.actor.default-dispatcher}. It does not apply to what is
     * spawned by hand, and is refused on a class that only is.
     */
    String dispatcher() default "";

    /**
     * The configuration path of its mailbox; by default {@code lakon.actor.default-mailbox}. It does not apply to what is spawned
     * by hand, and is refused on a class that only is.
     */
    String mailbox() default "";

    /**
     * Whether the actor is started with the application. If not, the class is only spawned by hand, with
     * {@link ActorBeans}, and nothing can be injected for it. Refused on a producer method.
     */
    boolean autoStart() default true;

    /**
     * Whether the application is ready only while this actor is well: see the health check {@code lakon-guardian}. It does not
     * apply to what is spawned by hand, and is refused on a class that only is.
     */
    boolean readiness() default false;

    /** Whether a request context is active while a message is handled, a new one for each. */
    boolean requestContext() default false;

    /**
     * What each message takes along of the thread of its sender, and has while it is handled; by default nothing. What is
     * not named here is cleared. It does not apply to what is spawned by hand, and is refused on a class that only is.
     */
    ContextType[] propagated() default {};
}
