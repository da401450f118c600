// SPDX-License-Identifier: Apache-2.0
/**
 * Events within one node, by their class: see {@link io.lakon.actor.eventstream.EventStream}.
 */
@NullMarked
package io.lakon.actor.eventstream;

import org.jspecify.annotations.NullMarked;
