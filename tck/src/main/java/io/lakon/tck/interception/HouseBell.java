// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import jakarta.enterprise.context.Dependent;

/** A bell, decorated. */
@Dependent
public class HouseBell implements Bell {
    public HouseBell() {}

    @Override
    public String ring() {
        return "ring";
    }
}
