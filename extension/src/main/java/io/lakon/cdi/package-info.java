// SPDX-License-Identifier: Apache-2.0
/**
 * Actors in an application: annotate a class with {@link io.lakon.cdi.Actor}, and inject a reference to it.
 *
 * <p>Everything here is checked when the application is deployed; mistakes fail the deployment, all at once, each with a
 * code, its place and its cure.
 */
@NullMarked
package io.lakon.cdi;

import org.jspecify.annotations.NullMarked;
