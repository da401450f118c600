// SPDX-License-Identifier: Apache-2.0
/** References in beans that may be passivated. */
@NullMarked
package io.lakon.tck.passivation;

import org.jspecify.annotations.NullMarked;
