// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The sums of the tallies that were destroyed. */
@ApplicationScoped
public class Remains {
    private final BlockingQueue<Integer> sums = new LinkedBlockingQueue<>();

    public Remains() {}

    public void add(int sum) {
        sums.add(sum);
    }

    public BlockingQueue<Integer> sums() {
        return sums;
    }
}
