// SPDX-License-Identifier: Apache-2.0
/** Publish and subscribe by topic: see {@link io.lakon.actor.pubsub.Topic}. */
@NullMarked
package io.lakon.actor.pubsub;

import org.jspecify.annotations.NullMarked;
