// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.internal.context.ActorKeys;
import io.lakon.internal.mailbox.Mailbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The logger of one actor, and what it puts into the MDC from its first use in a turn's message until the end of it. */
final class ActorLog {
    private static final Logger TOOLKIT_LOGGER = LoggerFactory.getLogger("io.lakon.actor.Actor");
    private static final List<String> TOOLKIT = List.of("io.lakon.actor.", "io.lakon.internal.");

    private final LocalRef<?> self;
    private final String tags;
    private @Nullable Logger logger;
    private boolean inMdc;

    ActorLog(LocalRef<?> self, Set<String> tags) {
        this.self = self;
        this.tags = String.join(",", tags);
    }

    void name(String name) {
        logger = LoggerFactory.getLogger(name);
    }

    Logger logger() {
        if (!inMdc) {
            inMdc = true;
            MDC.put(ActorKeys.SOURCE, self.path().toString());
            MDC.put(ActorKeys.ADDRESS, self.path().address().toString());
            if (!tags.isEmpty()) {
                MDC.put(ActorKeys.TAGS, tags);
            }
        }
        Logger known = logger;
        if (known == null) {
            Optional<String> caller = callersName();
            if (caller.isEmpty()) {
                return TOOLKIT_LOGGER; // a supervisor logs before the actor ever did: its name is still to be found
            }
            known = LoggerFactory.getLogger(caller.get());
            logger = known;
        }
        return known;
    }

    void clear() {
        if (inMdc) {
            inMdc = false;
            MDC.remove(ActorKeys.SOURCE);
            MDC.remove(ActorKeys.ADDRESS);
            MDC.remove(ActorKeys.TAGS);
        }
    }

    /** The class outside this toolkit that asks for the logger; below the turn is the container, or who started it all. */
    private static Optional<String> callersName() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .takeWhile(name -> !name.equals(Mailbox.class.getName()))
                        .filter(name -> TOOLKIT.stream().noneMatch(name::startsWith) && !name.startsWith("java."))
                        .findFirst());
    }
}
