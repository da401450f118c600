// SPDX-License-Identifier: Apache-2.0
/** What containers and the like implement for the runtime; applications need none of it. */
@NullMarked
package io.lakon.actor.spi;

import org.jspecify.annotations.NullMarked;
