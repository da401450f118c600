// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.internal.stub.InboxRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference for a synchronous test to hand out, and the messages that were told to it: what a {@link TestProbe} is where there
 * are threads.
 *
 * <p>Messages are taken out in the order in which they came, and nothing waits for one: what is to come has come when {@link
 * BehaviorTestKit#run} returns. The reference takes messages from any thread; the inbox is read by one at a time. An inbox
 * never stops, and cannot be asked by {@link io.lakon.actor.AskPattern}.
 */
public final class TestInbox<T> {
    private final InboxRef<T> ref;

    TestInbox(InboxRef<T> ref) {
        this.ref = ref;
    }

    /** Makes an inbox that is no actor's. */
    public static <T> TestInbox<T> create() {
        return create("inbox");
    }

    /**
     * Makes an inbox that is no actor's, whose reference has this name. Two of one name are not equal.
     *
     * @throws io.lakon.actor.InvalidActorNameException if the name is malformed
     */
    public static <T> TestInbox<T> create(String name) {
        return new TestInbox<>(InboxRef.detached(name));
    }

    public ActorRef<T> getRef() {
        return ref;
    }

    /**
     * Takes the first message out.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public T receiveMessage() {
        T message = ref.poll();
        if (message == null) {
            throw ref.empty();
        }
        return message;
    }

    /** Takes the first message out, and fails unless it is equal to {@code expected}; returns this. */
    public TestInbox<T> expectMessage(T expected) {
        T message = ref.poll();
        if (message == null) {
            throw failure(expected, "no message has come");
        }
        if (!expected.equals(message)) {
            throw failure(expected, "received " + TestProbe.described(message));
        }
        return this;
    }

    private AssertionError failure(T expected, String found) {
        return new AssertionError(
                ref.path().name() + ": expected message " + TestProbe.described(expected) + ", but " + found);
    }

    /** Takes all messages out. */
    public List<T> getAllReceived() {
        List<T> received = new ArrayList<>();
        for (T message = ref.poll(); message != null; message = ref.poll()) {
            received.add(message);
        }
        return received;
    }

    public boolean hasMessages() {
        return !ref.isEmpty();
    }

    @Override
    public String toString() {
        return "TestInbox(" + ref + ")";
    }
}
