// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Extensions. */
class ExtensionsTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final Lab other = Lab.create();

    private record Counter(ActorSystem<?> system) implements Extension {}

    private static final class CounterId extends ExtensionId<Counter> {
        private final AtomicInteger made = new AtomicInteger();

        @Override
        public Counter createExtension(ActorSystem<?> system) {
            made.incrementAndGet();
            return new Counter(system);
        }
    }

    private final CounterId id = new CounterId();

    @Test
    void anExtensionIsMadeWhenItIsFirstAskedFor() {
        Counter counter = id.get(lab.system());

        assertThat(counter.system()).isSameAs(lab.system());
        assertThat(id.made).hasValue(1);
    }

    @Test
    void aSystemHasOneOfEach() {
        Counter counter = id.get(lab.system());

        assertThat(id.get(lab.system())).isSameAs(counter);
        assertThat(lab.system().registerExtension(id)).isSameAs(counter);
        assertThat(lab.system().extension(id)).isSameAs(counter);
        assertThat(id.made).hasValue(1);
    }

    @Test
    void eachSystemHasItsOwn() {
        assertThat(id.get(lab.system())).isNotSameAs(id.get(other.system()));
    }

    @Test
    void twoIdsAreTwoExtensions() {
        assertThat(id.get(lab.system())).isNotSameAs(new CounterId().get(lab.system()));
    }

    @Test
    void anExtensionThatNobodyAskedForIsNotThere() {
        assertThat(lab.system().hasExtension(id)).isFalse();
        assertThatThrownBy(() -> lab.system().extension(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CounterId.class.getName());
    }

    @Test
    void anExtensionThatIsRegisteredIsThere() {
        id.get(lab.system());

        assertThat(lab.system().hasExtension(id)).isTrue();
    }

    @Test
    void anExtensionMayAskForAnotherWhileItIsMade() {
        ExtensionId<Counter> asking = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                return id.get(system);
            }
        };

        assertThat(asking.get(lab.system())).isSameAs(id.get(lab.system()));
    }

    @Test
    void anExtensionThatAsksForItselfWhileItIsMadeFailsAndDoesNotWaitForEver() {
        ExtensionId<Counter> asking = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                return get(system);
            }
        };

        assertThatThrownBy(() -> asking.get(lab.system()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(asking.getClass().getName());
    }

    @Test
    void aFailureIsThrownEachTime() {
        AtomicInteger tries = new AtomicInteger();
        ExtensionId<Counter> failing = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                tries.incrementAndGet();
                throw new Broken();
            }
        };

        assertThatThrownBy(() -> failing.get(lab.system())).isInstanceOf(Broken.class);
        assertThatThrownBy(() -> failing.get(lab.system())).isInstanceOf(Broken.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void anErrorIsThrownEachTime() {
        ExtensionId<Counter> failing = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                throw new StackOverflowError();
            }
        };

        assertThatThrownBy(() -> failing.get(lab.system())).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> lab.system().extension(failing)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void askedWhetherItIsThereAnExtensionThatFailedThrowsItsFailureToo() {
        ExtensionId<Counter> failing = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                throw new Broken();
            }
        };
        assertThatThrownBy(() -> failing.get(lab.system())).isInstanceOf(Broken.class);

        assertThatThrownBy(() -> lab.system().hasExtension(failing)).isInstanceOf(Broken.class);
    }

    @Test
    void anExtensionThatIsNullHasFailed() {
        ExtensionId<Counter> nothing = new ExtensionId<>() {
            @Override
            @SuppressWarnings("NullAway") // which is the point
            public Counter createExtension(ActorSystem<?> system) {
                return null;
            }
        };

        assertThatThrownBy(() -> nothing.get(lab.system()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining(nothing.getClass().getName());
    }

    // Given by the program.

    private static final class CounterSetup extends ExtensionSetup<Counter> {
        CounterSetup(CounterId id, Counter counter) {
            super(id, system -> counter);
        }
    }

    @Test
    void aSetupMakesTheExtensionInstead() throws InterruptedException {
        Counter stub = new Counter(lab.system());
        ActorSystem<Void> shop =
                ActorSystem.create(Behaviors.empty(), "shop", ActorSystemSetup.create(new CounterSetup(id, stub)));

        assertThat(id.get(shop)).isSameAs(stub);
        assertThat(id.made).hasValue(0);
        assertThat(new CounterId().get(shop)).isNotSameAs(stub);

        shop.terminate();
        assertThat(shop.awaitTermination(Lab.PATIENCE)).isTrue();
    }

    // Named by the configuration.

    /** Notes which systems it was made for, and whether their guardians had started. */
    public static final class Noted extends ExtensionId<Counter> {
        static final List<String> MADE = new CopyOnWriteArrayList<>();
        private static final Noted INSTANCE = new Noted();

        public static Noted getInstance() {
            return INSTANCE;
        }

        @Override
        public Counter createExtension(ActorSystem<?> system) {
            MADE.add(system.name());
            return new Counter(system);
        }
    }

    /** Starts an actor before it fails. */
    public static final class Failing extends ExtensionId<Counter> {
        static final CompletableFuture<ActorSystem<?>> SYSTEM = new CompletableFuture<>();
        static final CompletableFuture<Signal> END = new CompletableFuture<>();
        private static final Failing INSTANCE = new Failing();

        public static Failing getInstance() {
            return INSTANCE;
        }

        @Override
        public Counter createExtension(ActorSystem<?> system) {
            SYSTEM.complete(system);
            Behavior<String> resource = Behaviors.receive(String.class)
                    .onSignal(PostStop.class, end -> {
                        END.complete(end);
                        return Behaviors.same();
                    })
                    .build();
            system.systemActorOf(resource, "resource", Props.empty());
            throw new Broken();
        }
    }

    public static final class Wordless extends ExtensionId<Counter> {
        @Override
        public Counter createExtension(ActorSystem<?> system) {
            return new Counter(system);
        }
    }

    /** An extension of which a library is missing. */
    public static final class Unlinked extends ExtensionId<Counter> {
        public static Unlinked getInstance() {
            return new Unlinked();
        }

        @Override
        public Counter createExtension(ActorSystem<?> system) {
            throw new NoClassDefFoundError("com/example/Missing");
        }
    }

    public static final class Unready extends ExtensionId<Counter> {
        public static Unready getInstance() {
            throw new IllegalStateException("not ready");
        }

        @Override
        public Counter createExtension(ActorSystem<?> system) {
            return new Counter(system);
        }
    }

    @ParameterizedTest
    @CsvSource({"Unlinked, com/example/Missing", "Unready, not ready"})
    void whatKeepsAnExtensionFromBeingMadeIsInTheRefusal(String name, String why) {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(),
                        "shop",
                        ConfigFactory.parseString(
                                "lakon.actor.typed.extensions = [\"io.lakon.actor.ExtensionsTest$" + name + "\"]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(why);
    }

    public static final class NoId {
        public static String getInstance() {
            return "no id";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"extensions", "library-extensions"})
    void thoseThatTheConfigurationNamesAreMadeBeforeTheGuardianStarts(String key) throws Exception {
        Noted.MADE.clear();
        CompletableFuture<List<String>> seen = new CompletableFuture<>();

        ActorSystem<Void> shop = ActorSystem.create(
                Behaviors.setup(context -> {
                    seen.complete(List.copyOf(Noted.MADE));
                    return Behaviors.empty();
                }),
                "shop",
                ConfigFactory.parseString("lakon.actor.typed." + key + " = [\"" + Noted.class.getName() + "\"]"));

        assertThat(Lab.await(seen)).containsExactly("shop");
        assertThat(shop.hasExtension(Noted.getInstance())).isTrue();
        shop.terminate();
        assertThat(shop.awaitTermination(Lab.PATIENCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no.such.Id",
                "java.lang.String",
                "io.lakon.actor.ExtensionsTest$Wordless",
                "io.lakon.actor.ExtensionsTest$NoId"
            })
    void aNameThatIsNoExtensionIsRefusedWithItsKeyItsOriginAndWhatIsExpected(String name) {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(),
                        "shop",
                        ConfigFactory.parseString("lakon.actor.typed.extensions = [\"" + name + "\"]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[shop]")
                .hasMessageContaining("lakon.actor.typed.extensions")
                .hasMessageContaining("String: 1")
                .hasMessageContaining("[" + name + "]")
                .hasMessageContaining("getInstance()");
    }

    @Test
    void oneThatCannotBeMadeRefusesTheSystemWhichEndsWithoutItsGuardian() throws Exception {
        AtomicBoolean started = new AtomicBoolean();
        Behavior<Void> guardian = Behaviors.setup(context -> {
            started.set(true);
            return Behaviors.empty();
        });

        assertThatThrownBy(() -> ActorSystem.create(
                        guardian,
                        "shop",
                        ConfigFactory.parseString(
                                "lakon.actor.typed.extensions = [\"" + Failing.class.getName() + "\"]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lakon.actor.typed.extensions")
                .hasMessageContaining(Failing.class.getName())
                .hasRootCauseInstanceOf(Broken.class);

        assertThat(Lab.await(Failing.SYSTEM).awaitTermination(Lab.PATIENCE)).isTrue();
        assertThat(Failing.END).isCompleted();
        assertThat(started).isFalse();
    }

    @Test
    void whoeverComesWhileItIsMadeGetsTheSameOne() {
        Gate gate = new Gate();
        AtomicInteger made = new AtomicInteger();
        ExtensionId<Counter> slow = new ExtensionId<>() {
            @Override
            public Counter createExtension(ActorSystem<?> system) {
                made.incrementAndGet();
                gate.pass();
                return new Counter(system);
            }
        };
        ActorSystem<?> system = lab.system();
        CompletableFuture<Counter> first = new CompletableFuture<>();
        Thread maker = new Thread(() -> first.complete(slow.get(system)));
        maker.start();
        gate.awaitArrival();

        CompletableFuture<Counter> second = new CompletableFuture<>();
        Thread late = new Thread(() -> second.complete(slow.get(system)));
        late.start();
        Lab.awaitTrue(() -> late.getState() == Thread.State.WAITING);
        gate.open();

        assertThat(Lab.await(second)).isSameAs(Lab.await(first));
        assertThat(made).hasValue(1);
    }
}
