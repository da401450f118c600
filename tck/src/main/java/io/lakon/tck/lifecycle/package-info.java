// SPDX-License-Identifier: Apache-2.0
/** Start, end, and start again. */
@NullMarked
package io.lakon.tck.lifecycle;

import org.jspecify.annotations.NullMarked;
