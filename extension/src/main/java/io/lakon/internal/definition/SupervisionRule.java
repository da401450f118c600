// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.actor.SupervisorStrategy;

/** What is done about failures of one class. */
public record SupervisionRule(Class<? extends Throwable> on, SupervisorStrategy strategy) {
    /** How far below {@link Throwable} the class is: of two related ones, the more specific is further. */
    int depth() {
        int depth = 0;
        for (Class<?> each = on; each != Throwable.class && each != null; each = each.getSuperclass()) {
            depth++;
        }
        return depth;
    }
}
