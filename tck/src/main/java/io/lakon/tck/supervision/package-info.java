// SPDX-License-Identifier: Apache-2.0
/** What annotations and settings say about failures. */
@NullMarked
package io.lakon.tck.supervision;

import org.jspecify.annotations.NullMarked;
