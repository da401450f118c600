// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netbeans.lib.profiler.heap.GCRoot;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/** Who keeps an object from being collected, as a dump of the heap tells. */
final class LeakedRoot {
    private LeakedRoot() {}

    /** For each object of the classes of this name the way to it from a root, a line an object on the way. */
    static String of(Class<?> type, Path dump) throws IOException {
        var heap = HeapFactory.createHeap(dump.toFile());
        List<String> ways = new ArrayList<>();
        for (Object each : heap.getJavaClassesByRegExp(type.getName().replace(".", "\\."))) {
            for (Object instance : ((JavaClass) each).getInstances()) {
                ways.add(way((Instance) instance, heap));
            }
        }
        return String.join("\n\n", ways);
    }

    private static String way(Instance leaked, org.netbeans.lib.profiler.heap.Heap heap) {
        StringBuilder way = new StringBuilder();
        Instance at = leaked;
        while (at != null) {
            way.append(name(at, heap));
            Instance next = at.getNearestGCRootPointer();
            if (next == null || next.equals(at)) {
                GCRoot root = heap.getGCRoot(at);
                return way.append(root == null ? ", reachable no more" : ", a root: " + root.getKind())
                        .toString();
            }
            way.append("\n  held by ");
            at = next;
        }
        return way.toString();
    }

    private static String name(Instance instance, org.netbeans.lib.profiler.heap.Heap heap) {
        JavaClass type = heap.getJavaClassByID(instance.getInstanceId());
        return type == null
                ? instance.getJavaClass().getName() + "#" + instance.getInstanceNumber()
                : "class " + type.getName();
    }
}
