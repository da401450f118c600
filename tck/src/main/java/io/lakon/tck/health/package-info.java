// SPDX-License-Identifier: Apache-2.0
/** What the health endpoint shows. */
@NullMarked
package io.lakon.tck.health;

import org.jspecify.annotations.NullMarked;
