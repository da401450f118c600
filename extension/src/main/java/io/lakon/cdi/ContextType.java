// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi;

/**
 * What of its sender's thread a message can take along to an actor, by {@link Actor#propagated}. The word is that of Jakarta
 * Concurrency: contexts are propagated or cleared. What is not named is cleared; a transaction always is.
 */
public enum ContextType {
    /** What the sender's thread has in the MDC of SLF4J, but for what Lakon itself says there of the sender. */
    MDC,

    /**
     * As whom the sender's thread acts: its caller's identity, by the container's default {@code ContextService}. That service
     * brings the sender's naming context too; so such an actor is to be told by threads of the application, not by others.
     */
    SECURITY
}
