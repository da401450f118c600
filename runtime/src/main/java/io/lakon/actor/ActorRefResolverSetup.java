// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.function.Function;

/** Gives a system another {@link ActorRefResolver} than its own, as a test of a serialiser may want to. */
public final class ActorRefResolverSetup extends ExtensionSetup<ActorRefResolver> {
    /** With the resolver that {@code createExtension} makes. */
    public ActorRefResolverSetup(Function<ActorSystem<?>, ActorRefResolver> createExtension) {
        super(ActorRefResolver.id(), createExtension);
    }
}
