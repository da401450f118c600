// SPDX-License-Identifier: Apache-2.0
/**
 * Every promise of the extension, as tests that deploy an application to a server and look at it.
 *
 * <p>Each class cites the heading of {@code docs/user-guide.md} that it proves, has an archive of its own, and sees the
 * public API only.
 */
@NullMarked
package io.lakon.tck;

import org.jspecify.annotations.NullMarked;
