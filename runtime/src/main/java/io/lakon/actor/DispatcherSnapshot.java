// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;

/**
 * How a dispatcher was when somebody looked. Of pinned dispatchers there is none: they are not probed.
 *
 * @param id its configuration path
 * @param unanswered for how long the oldest probe that was handed to it has been waiting to run; zero if all have run. A
 *     probe is sent every {@code lakon.actor.probe-interval}
 */
public record DispatcherSnapshot(String id, Duration unanswered) {}
