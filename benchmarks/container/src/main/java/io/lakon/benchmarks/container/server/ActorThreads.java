// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

/**
 * The threads that the actors of an application run on. It is for the server to say: where there is a default {@code
 * ManagedThreadFactory} they are from there.
 */
public enum ActorThreads {
    MANAGED("managed threads"),
    PLAIN("plain threads");

    private final String title;

    ActorThreads(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Which of them a thread of this class is. */
    public static ActorThreads of(String className) {
        return className.startsWith("io.lakon.") ? PLAIN : MANAGED;
    }
}
