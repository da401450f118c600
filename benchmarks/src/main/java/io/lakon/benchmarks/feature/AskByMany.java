// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

/** More threads outside than processors that ask an actor at once; the size is how often each of them asks. */
public final class AskByMany extends Ask {
    public AskByMany() {
        super(8);
    }
}
