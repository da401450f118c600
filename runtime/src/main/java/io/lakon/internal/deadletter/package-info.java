// SPDX-License-Identifier: Apache-2.0
/** Where everything is reported that did not reach a handler, so that nothing is lost silently. */
@NullMarked
package io.lakon.internal.deadletter;

import org.jspecify.annotations.NullMarked;
