// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

/** There are as many of it as class loaders of applications that have it: whoever counts the one counts the other. */
enum Mark {
    LEFT
}
