// SPDX-License-Identifier: Apache-2.0
/**
 * What is wrong with an application, said all at once: see {@link io.lakon.internal.problem.Problems}.
 *
 * <p>For one thread: whoever deploys the application.
 */
@NullMarked
package io.lakon.internal.problem;

import org.jspecify.annotations.NullMarked;
