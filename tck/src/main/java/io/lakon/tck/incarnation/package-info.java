// SPDX-License-Identifier: Apache-2.0
/** What lives as long as one incarnation of an actor. */
@NullMarked
package io.lakon.tck.incarnation;

import org.jspecify.annotations.NullMarked;
