// SPDX-License-Identifier: Apache-2.0
/** Actors reach beans, and beans reach actors. */
@NullMarked
package io.lakon.tck.injection;

import org.jspecify.annotations.NullMarked;
