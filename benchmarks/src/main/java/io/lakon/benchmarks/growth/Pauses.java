// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.growth;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.lakon.benchmarks.Figure;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** For how long the collector stops all threads, to the next millisecond; the least is one. */
final class Pauses implements NotificationListener, AutoCloseable {
    private static final int PATIENCE = 1000; // milliseconds for what was collected to be told

    // Those of the collectors that run beside the program tell of whole cycles, too, in which it is hardly stopped.
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(each ->
                    !each.getName().contains("Cycles") && !each.getName().contains("Concurrent"))
            .toList();
    private final long before = collections();
    private long told; // guarded by this, as the next
    private long longest; // milliseconds

    Pauses() {
        collectors.forEach(each -> ((NotificationEmitter) each).addNotificationListener(this, null, null));
    }

    private long collections() {
        return collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            told++;
            longest = Math.max(longest, info.getGcInfo().getDuration());
            notifyAll();
        }
    }

    synchronized Figure longest() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        while (told < collections() - before && System.nanoTime() < end) {
            wait(PATIENCE / 10);
        }
        return Figure.time("longest pause of the collector", Math.max(1, longest) * 1_000_000);
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (GarbageCollectorMXBean each : collectors) {
            ((NotificationEmitter) each).removeNotificationListener(this);
        }
    }
}
