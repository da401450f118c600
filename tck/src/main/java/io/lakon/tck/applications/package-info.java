// SPDX-License-Identifier: Apache-2.0
/** Several applications in one server. */
@NullMarked
package io.lakon.tck.applications;

import org.jspecify.annotations.NullMarked;
