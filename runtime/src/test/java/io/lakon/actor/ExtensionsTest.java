// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
