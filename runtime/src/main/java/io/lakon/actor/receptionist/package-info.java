// SPDX-License-Identifier: Apache-2.0
/**
 * Finding actors by the service they offer: see {@link io.lakon.actor.receptionist.Receptionist}.
 */
@NullMarked
package io.lakon.actor.receptionist;

import org.jspecify.annotations.NullMarked;
