// SPDX-License-Identifier: Apache-2.0
/** Routers: actors that hand each message on to one of several others. */
@NullMarked
package io.lakon.internal.routing;

import org.jspecify.annotations.NullMarked;
