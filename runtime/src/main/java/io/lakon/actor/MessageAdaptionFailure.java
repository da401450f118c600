// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * The function of a {@linkplain ActorContext#messageAdapter message adapter}, or of an ask or pipe to self, has thrown.
 *
 * <p>An actor that does not handle it fails with the exception, as if a message handler of its own had thrown.
 */
public record MessageAdaptionFailure(Throwable exception) implements Signal {}
