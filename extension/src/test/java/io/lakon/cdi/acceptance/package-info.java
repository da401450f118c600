// SPDX-License-Identifier: Apache-2.0
/** What the extension promises to applications, seen from one: on Weld SE, with SmallRye's Config and Health. */
package io.lakon.cdi.acceptance;
