// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.lakon;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import org.openjdk.jol.info.ClassLayout;

/** The objects that an idle actor is made of; the size is of no account. */
public final class Footprint implements Program {
    private static final List<String> PARTS = List.of(
            "cell.ActorCell",
            "cell.LocalRef",
            "mailbox.UnboundedQueue",
            "mailbox.Node",
            "cell.RareParts",
            "cell.Children");

    @Override
    public List<Figure> run(int size) {
        return PARTS.stream().map(Footprint::figure).toList();
    }

    private static Figure figure(String part) {
        Class<?> type;
        try {
            type = Class.forName("io.lakon.internal." + part);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
        return Figure.bytes(
                type.getSimpleName(), 1, ClassLayout.parseClass(type).instanceSize());
    }
}
