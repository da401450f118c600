// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A message that does not count as activity: see {@link ActorContext#setReceiveTimeout}. */
public interface NotInfluenceReceiveTimeout {}
