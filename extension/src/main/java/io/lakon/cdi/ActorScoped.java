// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

import jakarta.enterprise.context.NormalScope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of one incarnation of an actor, from its start to its stop or restart.
 *
 * <p>An incarnation has one instance of such a bean: made when it is first used, shared by all that the incarnation uses, and
 * destroyed with it, after {@code @PreDestroy} of an actor class. No other actor sees it, nor does the same actor after a
 * restart. What is injected is a client proxy, so any bean can hold it, an {@code @ApplicationScoped} one too: a call
 * reaches the instance of the actor that makes the call. The bean itself can be injected with that actor's {@code
 * ActorContext}.
 *
 * <p>The scope is active on the thread of an actor that this application defines, or that {@link ActorBeans} has made the
 * behaviour of, while it is constructed, and while it handles a message or a signal, the last ones too. Anywhere else a call
 * fails with {@link jakarta.enterprise.context.ContextNotActiveException ContextNotActiveException}: in threads and futures
 * that the actor starts, in the functions by which it adapts messages, in children with behaviours of another kind, in a
 * producer method of a behaviour, and outside of actors. There, pass on a value that the actor has read before, or send the
 * actor a message. So only one thread at a time is in an instance.
 *
 * <p>An actor class itself has no scope.
 */
@Documented
@Inherited
@NormalScope
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface ActorScoped {}
