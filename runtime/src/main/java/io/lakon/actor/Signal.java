// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * What the runtime tells an actor about lives: its own ({@link PostStop}, {@link PreRestart}) and those it watches
 * ({@link Terminated}, {@link ChildFailed}).
 *
 * <p>A signal is never dropped, whatever mailbox the actor has. Handle it with {@code onSignal} of a builder.
 */
public interface Signal {}
