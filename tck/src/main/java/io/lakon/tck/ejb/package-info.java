// SPDX-License-Identifier: Apache-2.0
/** Enterprise beans reach actors. Not every server has them. */
@NullMarked
package io.lakon.tck.ejb;

import org.jspecify.annotations.NullMarked;
