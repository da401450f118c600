// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

/** Rings. */
public interface Bell {
    String ring();
}
