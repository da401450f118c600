// SPDX-License-Identifier: Apache-2.0
/** Actors and transactions. For servers that have Jakarta Transactions. */
@NullMarked
package io.lakon.tck.transaction;

import org.jspecify.annotations.NullMarked;
