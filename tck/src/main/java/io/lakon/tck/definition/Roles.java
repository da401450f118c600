// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.ActorContext;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import jakarta.inject.Inject;

/** Nested actor classes: all the ways to write one. */
public final class Roles {
    private Roles() {}

    /** Named after itself. */
    @Actor
    public static class Understudy extends Respondent {
        @Inject
        Understudy(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** Named by the definition. */
    @Actor("The_Given+Name")
    public static class Named extends Respondent {
        @Inject
        Named(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** Named by its qualifier. */
    @Actor
    @ActorName("of-the-qualifier")
    public static class Qualified extends Respondent {
        @Inject
        Qualified(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** With a constructor that is not annotated. */
    @Actor
    public static class Plain extends Respondent {
        Plain(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** Only spawned by hand. */
    @Actor(autoStart = false)
    public static class Hidden extends Respondent {
        @Inject
        Hidden(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** On another dispatcher. */
    @Actor(dispatcher = "lakon.actor.default-blocking-io-dispatcher")
    public static class Dispatched extends Respondent {
        @Inject
        Dispatched(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }

    /** On another dispatcher than it says, as it is configured so. */
    @Actor(dispatcher = "lakon.actor.default-blocking-io-dispatcher")
    public static class Moved extends Respondent {
        @Inject
        Moved(ActorContext<WhoAreYou> context) {
            super(context);
        }
    }
}
