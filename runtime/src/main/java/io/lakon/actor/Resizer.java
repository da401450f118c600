// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;

/**
 * How a pool grows and shrinks with what waits for its routees: see {@link PoolRouter#withResizer}. A value; each {@code
 * with} method returns a changed copy. Names and defaults are those of Akka's {@code DefaultResizer}.
 *
 * <p>A routee is busy if at least {@code pressureThreshold} messages wait in its mailbox, the one that it is handling not
 * among them. If all are busy the pool grows by {@code rampupRate}; if fewer than {@code backoffThreshold} of them are, it
 * shrinks by {@code backoffRate}; both times by at least one routee, unless the rate is 0, and not past the bounds.
 *
 * @param lowerBound how many routees there are at least
 * @param upperBound how many there are at most, those not counted that have been retired and work off what they have
 * @param pressureThreshold how many messages wait for a routee that is busy
 * @param rampupRate by what part of its size a pool grows; 0 for not at all
 * @param backoffThreshold what part of the routees is busy at least, or else the pool shrinks; 0 for never
 * @param backoffRate by what part of its size a pool shrinks; 0 for not at all
 * @param messagesPerResize after how many messages the pool looks again whether to grow or to shrink
 * @param backoffInterval how often it looks whether to shrink though no messages come
 */
public record Resizer(
        int lowerBound,
        int upperBound,
        int pressureThreshold,
        double rampupRate,
        double backoffThreshold,
        double backoffRate,
        int messagesPerResize,
        Duration backoffInterval) {

    /** @throws IllegalArgumentException if one of them makes no sense */
    public Resizer {
        require(lowerBound >= 1, "lowerBound is at least 1", lowerBound);
        require(upperBound >= lowerBound, "upperBound is not below lowerBound, which is " + lowerBound, upperBound);
        require(pressureThreshold >= 1, "pressureThreshold is at least 1", pressureThreshold);
        require(rampupRate >= 0.0, "rampupRate is not below 0.0", rampupRate);
        require(isPart(backoffThreshold), "backoffThreshold is between 0.0 and 1.0", backoffThreshold);
        require(isPart(backoffRate), "backoffRate is between 0.0 and 1.0", backoffRate);
        require(messagesPerResize >= 1, "messagesPerResize is at least 1", messagesPerResize);
        require(
                !backoffInterval.isNegative() && !backoffInterval.isZero(),
                "backoffInterval is longer than nothing",
                backoffInterval);
    }

    private static boolean isPart(double fraction) {
        return fraction >= 0.0 && fraction <= 1.0;
    }

    private static void require(boolean isSo, String rule, Object found) {
        if (!isSo) {
            throw new IllegalArgumentException("A resizer's " + rule + "; found " + found);
        }
    }

    /**
     * Between these bounds: grows by a fifth when a message waits for each routee, and shrinks by a tenth when messages wait
     * for fewer than three in ten. It looks every 10 messages, and every 5 seconds whether to shrink.
     */
    public static Resizer between(int lowerBound, int upperBound) {
        return new Resizer(lowerBound, upperBound, 1, 0.2, 0.3, 0.1, 10, Duration.ofSeconds(5));
    }

    /** A copy with another {@code lowerBound}; a value that it cannot have is refused as by the constructor. */
    public Resizer withLowerBound(int bound) {
        return new Resizer(
                bound,
                upperBound,
                pressureThreshold,
                rampupRate,
                backoffThreshold,
                backoffRate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code upperBound}; a value that it cannot have is refused as by the constructor. */
    public Resizer withUpperBound(int bound) {
        return new Resizer(
                lowerBound,
                bound,
                pressureThreshold,
                rampupRate,
                backoffThreshold,
                backoffRate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code pressureThreshold}; a value that it cannot have is refused as by the constructor. */
    public Resizer withPressureThreshold(int messages) {
        return new Resizer(
                lowerBound,
                upperBound,
                messages,
                rampupRate,
                backoffThreshold,
                backoffRate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code rampupRate}; a value that it cannot have is refused as by the constructor. */
    public Resizer withRampupRate(double rate) {
        return new Resizer(
                lowerBound,
                upperBound,
                pressureThreshold,
                rate,
                backoffThreshold,
                backoffRate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code backoffThreshold}; a value that it cannot have is refused as by the constructor. */
    public Resizer withBackoffThreshold(double threshold) {
        return new Resizer(
                lowerBound,
                upperBound,
                pressureThreshold,
                rampupRate,
                threshold,
                backoffRate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code backoffRate}; a value that it cannot have is refused as by the constructor. */
    public Resizer withBackoffRate(double rate) {
        return new Resizer(
                lowerBound,
                upperBound,
                pressureThreshold,
                rampupRate,
                backoffThreshold,
                rate,
                messagesPerResize,
                backoffInterval);
    }

    /** A copy with another {@code messagesPerResize}; a value that it cannot have is refused as by the constructor. */
    public Resizer withMessagesPerResize(int messages) {
        return new Resizer(
                lowerBound,
                upperBound,
                pressureThreshold,
                rampupRate,
                backoffThreshold,
                backoffRate,
                messages,
                backoffInterval);
    }

    /** A copy with another {@code backoffInterval}; a value that it cannot have is refused as by the constructor. */
    public Resizer withBackoffInterval(Duration interval) {
        return new Resizer(
                lowerBound,
                upperBound,
                pressureThreshold,
                rampupRate,
                backoffThreshold,
                backoffRate,
                messagesPerResize,
                interval);
    }
}
