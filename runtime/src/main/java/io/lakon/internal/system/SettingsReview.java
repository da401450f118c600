// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.spi.RefusedSetting;
import io.lakon.internal.deadletter.DeadLetterOffice;
import io.lakon.internal.dispatch.DispatcherRegistry;
import io.lakon.internal.mailbox.MailboxRegistry;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.shutdown.ShutdownSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What each room would refuse of a configuration, asked of them before there is a system. */
public final class SettingsReview {
    private SettingsReview() {}

    public static List<RefusedSetting> of(BootstrapSetup setup, Set<String> dispatchers, Set<String> mailboxes) {
        Config config = setup.config();
        List<RefusedSetting> found = new ArrayList<>();
        Refusals refusals = Refusals.into(found);
        LocalActorSystem.restartStashCapacity(config, refusals);
        ShutdownSettings.read(config, refusals);
        DispatcherRegistry.review(config, dispatchers, found);
        MailboxRegistry.review(config, setup.classLoader(), mailboxes, found);
        Clockwork.review(config, setup.classLoader(), refusals);
        ConfiguredExtensions.review(config, setup.classLoader(), refusals);
        DeadLetterOffice.review(config, refusals);
        return List.copyOf(found);
    }
}
