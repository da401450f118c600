// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Has the porter. */
@Dependent
public class House {
    @Inject
    ActorRef<String> porter;

    public House() {}
}
