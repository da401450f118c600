// SPDX-License-Identifier: Apache-2.0
/** An adapter for Helidon MP, which has none: each deployment is a JVM of its own. */
@NullMarked
package io.lakon.tck.helidon;

import org.jspecify.annotations.NullMarked;
