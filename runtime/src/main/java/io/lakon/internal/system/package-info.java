// SPDX-License-Identifier: Apache-2.0
/**
 * An actor system: its guardians, what its actors share, its start and its end.
 *
 * <p>Start at {@link io.lakon.internal.system.LocalActorSystem}.
 */
@NullMarked
package io.lakon.internal.system;

import org.jspecify.annotations.NullMarked;
