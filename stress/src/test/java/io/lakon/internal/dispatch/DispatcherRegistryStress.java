// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.BootstrapSetup;
import java.util.concurrent.RejectedExecutionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

final class DispatcherRegistryStress {
    private static final Config CONFIG = ConfigFactory.load();

    private DispatcherRegistryStress() {}

    @JCStressTest
    @Description("A dispatcher is first asked for while the system ends.")
    @Ref("docs/semantics.md#the-actor-system-and-its-end")
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "It takes no work.")
    @Outcome(expect = FORBIDDEN, desc = "It takes work, on a thread that nobody ends.")
    @State
    public static class LeavesNoDispatcherRunning {
        private final DispatcherRegistry registry =
                new DispatcherRegistry(CONFIG, new ThreadSource("stress", BootstrapSetup.create(), CONFIG));
        private Dispatcher found;

        @Actor
        public void use() {
            found = registry.dispatcher("lakon.actor.default-blocking-io-dispatcher");
        }

        @Actor
        public void end() {
            registry.shutdown();
        }

        @Arbiter
        public void look(Z_Result result) {
            try {
                found.execute(() -> {});
            } catch (RejectedExecutionException refused) {
                result.r1 = true;
            }
        }
    }
}
