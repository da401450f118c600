// SPDX-License-Identifier: Apache-2.0
/** What is an actor, and what it is called. */
@NullMarked
package io.lakon.tck.definition;

import org.jspecify.annotations.NullMarked;
