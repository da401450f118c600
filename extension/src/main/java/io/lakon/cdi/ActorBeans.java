// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.Behavior;

/**
 * Behaviours of classes with injection, for actors that are spawned by hand: inject it, and pass what it makes to {@link
 * io.lakon.actor.ActorContext#spawn spawn}. From any thread; a bean that may be passivated can hold it.
 */
public interface ActorBeans {
    /**
     * The behaviour of an actor class: every incarnation is a new instance of {@code type}, as for {@link Actor}.
     *
     * <p>A constructor parameter without a qualifier takes the first of {@code arguments}, not yet taken, that is of its
     * type; the others are injected. A restart passes the same arguments again. The behaviour may be used for any number of
     * actors.
     *
     * <p>What the class says by {@link Supervised}, {@link Service} and {@link Actor#requestContext} applies; name, dispatcher
     * and mailbox are for the one who spawns to say.
     *
     * @param type a class annotated with {@link Actor}
     * @throws IllegalArgumentException if {@code type} is no actor class of the application, an argument is null or fits no
     *     parameter, or there is neither an argument nor a bean for a parameter
     */
    <M> Behavior<M> behavior(Class<? extends AbstractBehavior<M>> type, Object... arguments);
}
