// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.util.List;

/** The beans that an application itself has for references, by producers of its own. */
@FunctionalInterface
public interface OtherBeans {
    /** Those that the container would consider for {@code request}. */
    List<Candidate> matching(RefRequest request);

    /**
     * A bean that matches.
     *
     * @param alternative whether it is a selected alternative, which goes before all that are none
     */
    record Candidate(String described, boolean alternative) {}
}
