// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Semantics: The actor system and its end. */
class SetupsTest {
    private ActorSystem<?> own;

    @AfterEach
    void end() throws InterruptedException {
        if (own != null) {
            own.terminate();
            assertThat(own.awaitTermination(Lab.PATIENCE)).isTrue();
        }
    }

    private static final class Size extends Setup {
        private final int value;

        Size(int value) {
            this.value = value;
        }
    }

    private static final class Colour extends Setup {}

    @Test
    void theLastSetupOfAClassCounts() {
        Size last = new Size(2);

        assertThat(ActorSystemSetup.create(new Size(1), last).get(Size.class)).containsSame(last);
        assertThat(new Size(1).and(last).get(Size.class)).containsSame(last);
        assertThat(ActorSystemSetup.empty().and(new Size(1)).withSetup(last).get(Size.class))
                .containsSame(last);
        assertThat(last.value).isEqualTo(2);
    }

    @Test
    void setupsOfDifferentClassesStandSideBySide() {
        ActorSystemSetup both = new Size(1).and(new Colour());

        assertThat(both.get(Size.class)).isPresent();
        assertThat(both.get(Colour.class)).isPresent();
        assertThat(both.get(BootstrapSetup.class)).isEmpty();
    }

    @Test
    void aSystemIsMadeFromTheBootstrapSetupAmongItsSetups() {
        own = ActorSystem.create(
                Behaviors.empty(),
                "shop",
                new Colour().and(BootstrapSetup.create(ConfigFactory.parseString("lakon.log-dead-letters = 3"))));

        assertThat(own.settings().config().getInt("lakon.log-dead-letters")).isEqualTo(3);
    }

    @Test
    void aSystemNeedsNoBootstrapSetup() {
        own = ActorSystem.create(Behaviors.empty(), "shop", ActorSystemSetup.empty());

        assertThat(own.settings().config().getInt("lakon.log-dead-letters")).isEqualTo(10);
    }

    @Test
    void theGuardianRunsAsItsPropsSay() {
        CompletableFuture<String> thread = new CompletableFuture<>();

        own = ActorSystem.create(
                Behaviors.setup(context -> {
                    thread.complete(Thread.currentThread().getName());
                    return Behaviors.empty();
                }),
                "shop",
                ConfigFactory.parseString("alone = { executor = thread-pool-executor }"),
                DispatcherSelector.fromConfig("alone"));

        assertThat(Lab.await(thread)).startsWith("shop-alone-");
    }

    @Test
    void aGuardianOnADispatcherThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(), "shop", ConfigFactory.empty(), DispatcherSelector.fromConfig("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
