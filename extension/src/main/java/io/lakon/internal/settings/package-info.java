// SPDX-License-Identifier: Apache-2.0
/**
 * Whether the configuration of an actor system can be used: checked when the application is deployed, so that mistakes
 * are reported together with all others.
 */
@NullMarked
package io.lakon.internal.settings;

import org.jspecify.annotations.NullMarked;
