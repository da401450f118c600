// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.ActorContext;
import io.lakon.cdi.Actor;
import jakarta.inject.Inject;

/** A class with nothing but the annotation, and with an abbreviation in its name. */
@Actor
public class HTTPFetcher extends Respondent {
    @Inject
    HTTPFetcher(ActorContext<WhoAreYou> context) {
        super(context);
    }
}
