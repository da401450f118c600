// SPDX-License-Identifier: Apache-2.0
/**
 * Reading a section of the configuration, key by key, each within its range: {@link
 * io.lakon.internal.section.SectionReader}. Whoever reads decides whether the first wrong key ends it.
 */
@NullMarked
package io.lakon.internal.section;

import org.jspecify.annotations.NullMarked;
