// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Holds what a bean that is passivated may hold. */
@Dependent
@SuppressWarnings("serial") // what is injected is serialisable, though its type does not say so
public class Cart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ActorRef<String> cashier;

    @Inject
    @Service("tills")
    ActorRef<String> anyTill;

    @Inject
    @Service("tills")
    ServiceListing<String> tills;

    @Inject
    ActorBeans behaviors;

    @Inject
    ActorSystem<?> system;

    public Cart() {}
}
