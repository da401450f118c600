// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorRef;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Routees have places on a ring of hashes, and a message goes to the first place at or after its own hash: so when a
 * routee goes, only the messages that were its own go elsewhere (Karger et al., "Consistent Hashing and Random Trees",
 * 1997).
 */
final class ConsistentHashing<T> implements RoutingLogic<T> {
    private final int placesEach;
    private final Function<T, String> mapping;
    private final NavigableMap<Integer, ActorRef<T>> ring = new TreeMap<>();
    private List<ActorRef<T>> known = List.of();

    ConsistentHashing(int placesEach, Function<T, String> mapping) {
        this.placesEach = placesEach;
        this.mapping = mapping;
    }

    @Override
    public ActorRef<T> select(T message, List<ActorRef<T>> routees) {
        if (routees != known) {
            known = routees;
            ring.clear();
            routees.forEach(this::place);
        }
        Map.Entry<Integer, ActorRef<T>> next = ring.ceilingEntry(spread(mapping.apply(message)));
        return next == null ? ring.firstEntry().getValue() : next.getValue();
    }

    private void place(ActorRef<T> routee) {
        // Without the uid: whoever takes a routee's place, in this run or the next, takes its keys too.
        String name = routee.path().toString();
        for (int i = 0; i < placesEach; i++) {
            ring.put(spread(name + "/" + i), routee);
        }
    }

    /** String's hash with its bits mixed: strings that differ in their last character would lie side by side. */
    private static int spread(String text) {
        int hash = text.hashCode(); // then the finalizer of MurmurHash3 (A. Appleby, public domain)
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
