// SPDX-License-Identifier: Apache-2.0
/**
 * Lakon as a CDI portable extension: the only part that knows the phases of a container. It feeds definitions and
 * injection points to those who know what they mean, and beans to the container.
 */
@NullMarked
package io.lakon.internal.extension;

import org.jspecify.annotations.NullMarked;
