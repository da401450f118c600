// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

/** What is said where a synchronous test ends. */
final class Unsupported {
    private Unsupported() {}

    static UnsupportedOperationException because(String what) {
        return new UnsupportedOperationException(what
                + " needs a running actor system, and a BehaviorTestKit has neither threads nor time: test it with"
                + " ActorTestKit");
    }
}
