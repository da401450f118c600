// SPDX-License-Identifier: Apache-2.0
/** What a message finds on its thread. */
@NullMarked
package io.lakon.tck.context;

import org.jspecify.annotations.NullMarked;
