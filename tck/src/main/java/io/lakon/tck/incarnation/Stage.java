// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.ActorSystem;
import io.lakon.cdi.ActorBeans;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Where the tests start actors of their own. */
@Dependent
public class Stage {
    @Inject
    ActorSystem<?> system;

    @Inject
    ActorBeans behaviors;

    public Stage() {}
}
