// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.context;

/** What the runtime itself puts into the MDC: about the actor that logs, so that none of it concerns another one. */
public final class ActorKeys {
    public static final String SOURCE = "lakonSource";
    public static final String ADDRESS = "lakonAddress";
    public static final String TAGS = "lakonTags";

    private ActorKeys() {}
}
