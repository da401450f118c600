// SPDX-License-Identifier: Apache-2.0
/**
 * CDI's events and an actor system's, each told to those who listen for the other: what the event stream publishes to
 * observers ({@link io.lakon.internal.event.ObserverBridge}), what the application fires to actors ({@link
 * io.lakon.internal.event.ActorObserver}).
 */
@NullMarked
package io.lakon.internal.event;

import org.jspecify.annotations.NullMarked;
