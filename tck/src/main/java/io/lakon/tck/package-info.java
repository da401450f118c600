// SPDX-License-Identifier: Apache-2.0
/**
 * Every promise of the extension, as tests that deploy an application to a server and look at it.
 *
 * <p>Each class cites the heading of {@code docs/specification.md} that it proves, has an archive of its own, and sees the
 * public API only. What a class needs besides CDI it says by {@linkplain io.lakon.tck.Tags its tags}.
 */
@NullMarked
package io.lakon.tck;

import org.jspecify.annotations.NullMarked;
