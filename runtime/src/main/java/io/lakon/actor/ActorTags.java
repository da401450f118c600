// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@link Props} that choose tags and nothing else: words by which the log entries of an actor can be found.
 *
 * <p>While the actor logs through {@link ActorContext#getLog}, the MDC has them under {@code lakonTags}, with commas between
 * them.
 */
public final class ActorTags extends Props {
    private ActorTags(Set<String> tags) {
        super(null, null, Collections.unmodifiableSet(tags), null);
        for (String tag : tags) {
            if (tag.isBlank() || tag.contains(",")) {
                throw new IllegalArgumentException(
                        "A tag is a word without commas, which come between them in the log; found [" + tag + "]");
            }
        }
    }

    /**
     * These tags.
     *
     * @throws IllegalArgumentException if one is blank, or holds a comma
     */
    public static ActorTags create(String... tags) {
        return new ActorTags(new LinkedHashSet<>(List.of(tags)));
    }

    /** As {@link #create(String...)}. */
    public static ActorTags create(Set<String> tags) {
        return new ActorTags(new LinkedHashSet<>(tags));
    }

    /** The tags, in the order given. */
    public Set<String> getTags() {
        return tags();
    }
}
