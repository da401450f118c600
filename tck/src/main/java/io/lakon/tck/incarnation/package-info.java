// SPDX-License-Identifier: Apache-2.0
/** Instances of actor classes, and what lives as long as they do. */
@NullMarked
package io.lakon.tck.incarnation;

import org.jspecify.annotations.NullMarked;
