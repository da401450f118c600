// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

/** The outcomes of looking at a message that was fished with {@link TestProbe#fishForMessage}. */
public final class FishingOutcomes {
    private FishingOutcomes() {}

    /** The message was the last to wait for: it is returned after those that were collected. */
    public static FishingOutcome complete() {
        return new FishingOutcome.Complete();
    }

    /** The message is one to return; more are to come. */
    public static FishingOutcome continueAndCollect() {
        return new FishingOutcome.ContinueAndCollect();
    }

    /** The message does not matter; more are to come. */
    public static FishingOutcome continueAndIgnore() {
        return new FishingOutcome.ContinueAndIgnore();
    }

    /** The message should not have come, because of {@code error}. */
    public static FishingOutcome fail(String error) {
        return new FishingOutcome.Fail(error);
    }
}
