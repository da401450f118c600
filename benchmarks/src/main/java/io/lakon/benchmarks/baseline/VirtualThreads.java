// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads, found by name: what is compiled for Java 17 does not know them. */
final class VirtualThreads {
    private VirtualThreads() {}

    /** An executor that starts one for each task. */
    static ExecutorService executor() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this needs a JDK 21 or newer", missing);
        }
    }
}
