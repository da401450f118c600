// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.internal.ref.Envelope;

/** What an actor's own parts put into its mailbox: each knows what it means to the actor that takes it out. */
abstract class CellEnvelope extends Envelope {
    /** Gives the actor what is inside; on its turn. */
    abstract void openIn(ActorLife<?> actor);
}
