// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * Something that an actor system is made from, and that is given by the program: {@link BootstrapSetup}, or what an
 * extension wants to know. Immutable. A system takes one of each class.
 */
public abstract class Setup {
    protected Setup() {}

    /** This and {@code other}, which takes the place of this if it is of the same class. */
    public final ActorSystemSetup and(Setup other) {
        return ActorSystemSetup.create(this, other);
    }
}
