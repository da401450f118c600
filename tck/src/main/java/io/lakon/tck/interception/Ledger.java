// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import jakarta.enterprise.context.Dependent;

/** A bean whose calls are intercepted. */
@Audited
@Dependent
public class Ledger {
    public Ledger() {}

    public void write() {}
}
