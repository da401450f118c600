// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.context;

import io.lakon.actor.spi.MessageContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;

/** The MDC as a context of messages, but for the entries that the runtime makes itself: these stay with their actor. */
public enum MdcContext implements MessageContext {
    INSTANCE;

    private static final List<String> OWN = List.of(ActorKeys.SOURCE, ActorKeys.ADDRESS, ActorKeys.TAGS);

    @Override
    public Snapshot capture() {
        Map<String, String> entries = entries();
        return entries.isEmpty() ? MdcContext::withoutEntries : handling -> within(entries, handling);
    }

    private static void withoutEntries(Runnable handling) {
        within(Map.of(), handling);
    }

    private static void within(Map<String, String> entries, Runnable handling) {
        Map<String, String> before = entries();
        exchange(entries);
        try {
            handling.run();
        } finally {
            exchange(before);
        }
    }

    private static Map<String, String> entries() {
        Map<String, String> all = MDC.getCopyOfContextMap();
        if (all == null || all.isEmpty()) {
            return Map.of();
        }
        Map<String, String> entries = new HashMap<>(all);
        entries.keySet().removeAll(OWN);
        return entries;
    }

    private static void exchange(Map<String, String> entries) {
        Map<String, String> next = new HashMap<>(entries);
        for (String key : OWN) {
            String value = MDC.get(key);
            if (value != null) {
                next.put(key, value);
            }
        }
        MDC.setContextMap(next);
    }

    @Override
    public String toString() {
        return "MDC";
    }
}
