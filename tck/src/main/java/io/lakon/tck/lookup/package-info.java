// SPDX-License-Identifier: Apache-2.0
/** Finding actors by the service that they offer. */
@NullMarked
package io.lakon.tck.lookup;

import org.jspecify.annotations.NullMarked;
