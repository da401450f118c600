// SPDX-License-Identifier: Apache-2.0
/**
 * Typed actors: the vocabulary of Akka Typed's Java API, with its meanings.
 *
 * <p>Start at {@link io.lakon.actor.ActorSystem#create} and {@link io.lakon.actor.Behaviors}. References, systems and
 * schedulers may be used from any thread; contexts, timers and behaviours belong to one actor's turns. A turn sees
 * everything that the turns of the same actor before it wrote.
 */
@NullMarked
package io.lakon.actor;

import org.jspecify.annotations.NullMarked;
