// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

/**
 * What to do with a message that was fished with {@link TestProbe#fishForMessage}. Made by {@link FishingOutcomes}.
 */
public sealed interface FishingOutcome {
    /** Keep it, and go on. */
    record ContinueAndCollect() implements FishingOutcome {}

    /** Throw it back, and go on. */
    record ContinueAndIgnore() implements FishingOutcome {}

    /** Keep it, and come home. */
    record Complete() implements FishingOutcome {}

    /** The test has failed. */
    record Fail(String error) implements FishingOutcome {}
}
