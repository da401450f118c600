// SPDX-License-Identifier: Apache-2.0
/** Beans observe what actors publish, and actors what beans fire. */
@NullMarked
package io.lakon.tck.events;

import org.jspecify.annotations.NullMarked;
