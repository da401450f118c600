// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.spi;

import com.typesafe.config.ConfigOrigin;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.BootstrapSetup;
import io.lakon.internal.system.SettingsReview;
import java.util.List;
import java.util.Set;

/**
 * A setting with which no actor system can be started, or no actor spawned.
 *
 * <p>A system that is started ends at the first one that it comes across. Whoever deploys an application wants to know all of them, and
 * before anything runs.
 *
 * @param key its whole path
 * @param origin where it is set; of a key that is missing, where its section is
 * @param reason what it is to be, and what was found
 */
public record RefusedSetting(String key, ConfigOrigin origin, String reason) {
    /**
     * All that {@link ActorSystem#create} would refuse in the settings of {@code setup}: those of its own, of the default dispatcher and
     * mailbox, and of those that are named here besides. Nothing is started. The comparator of a mailbox is made, to see whether that can be
     * done; extensions and a scheduler are not, they are only looked at. Names of dispatchers and mailboxes that are not configured are passed over.
     *
     * @param dispatchers the paths of further dispatchers
     * @param mailboxes the paths of further mailboxes
     */
    public static List<RefusedSetting> findAll(BootstrapSetup setup, Set<String> dispatchers, Set<String> mailboxes) {
        return SettingsReview.of(setup, dispatchers, mailboxes);
    }
}
