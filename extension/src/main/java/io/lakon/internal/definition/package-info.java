// SPDX-License-Identifier: Apache-2.0
/**
 * What actors an application defines, who asks for them, and what is wrong with that.
 *
 * <p>Knows no phase of a container: a portable extension feeds it annotated types and injection points, and so can
 * anything else that has them. Start at {@link io.lakon.internal.definition.ActorDefinition} and
 * {@link io.lakon.internal.definition.Definitions}. For one thread: whoever deploys the application.
 */
@NullMarked
package io.lakon.internal.definition;

import org.jspecify.annotations.NullMarked;
