// SPDX-License-Identifier: Apache-2.0
/**
 * Events by their class: the table of who wants which ({@link io.lakon.internal.eventstream.EventBus}), and the actor that
 * keeps it.
 */
@NullMarked
package io.lakon.internal.eventstream;

import org.jspecify.annotations.NullMarked;
