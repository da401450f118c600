// SPDX-License-Identifier: Apache-2.0
/** What CDI does around the beans that an actor calls. */
@NullMarked
package io.lakon.tck.interception;

import org.jspecify.annotations.NullMarked;
