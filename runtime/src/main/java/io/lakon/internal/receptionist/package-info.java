// SPDX-License-Identifier: Apache-2.0
/** The actor that knows who offers which service: {@link io.lakon.internal.receptionist.ReceptionistActor}. */
@NullMarked
package io.lakon.internal.receptionist;

import org.jspecify.annotations.NullMarked;
