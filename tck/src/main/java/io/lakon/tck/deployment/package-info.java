// SPDX-License-Identifier: Apache-2.0
/** Deployments that are refused, and what is said then. */
@NullMarked
package io.lakon.tck.deployment;

import org.jspecify.annotations.NullMarked;
