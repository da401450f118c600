// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

/** Takes the end of an ask: one call of one of its methods, on whichever thread it happens. */
public interface Outcome<R> {
    void reply(R reply);

    void failure(Throwable failure);
}
