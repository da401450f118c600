// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

/** Something that is to be told when the actor system has ended, unless it is over before. */
public interface EndAware {
    void systemEnded();
}
