// SPDX-License-Identifier: Apache-2.0
/**
 * What stands in for an actor, its references and its system when a behaviour is tested without threads.
 *
 * <p>Start at {@link io.lakon.internal.stub.StubContext}, which records what the runtime's cell would do. This room
 * alone knows the inside of the runtime, as behaviours of the toolkit need a host, and references are one class. Used by the
 * thread of the test; only an {@link io.lakon.internal.stub.InboxRef} takes messages from any.
 */
@NullMarked
package io.lakon.internal.stub;

import org.jspecify.annotations.NullMarked;
