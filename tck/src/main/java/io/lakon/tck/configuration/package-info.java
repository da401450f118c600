// SPDX-License-Identifier: Apache-2.0
/** Settings: where they come from, and which one wins. */
@NullMarked
package io.lakon.tck.configuration;

import org.jspecify.annotations.NullMarked;
