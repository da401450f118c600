// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Dispatchers. */
class VirtualThreadsTest {
    @RegisterExtension
    final Lab lab =
            Lab.create("light { executor = virtual-thread-executor, thread-pool-executor.fixed-pool-size = 1 }");

    @RegisterExtension
    final LogCapture log = LogCapture.of("io.lakon.internal.dispatch.VirtualThreads");

    /** The thread on which an actor of the dispatcher handles a message. */
    private Thread handler() {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        ActorRef<String> actor = lab.spawn(
                Behaviors.receiveMessageWithSame(message -> thread.complete(Thread.currentThread())),
                "",
                DispatcherSelector.fromConfig("light"));
        actor.tell("where are you?");
        return Lab.await(thread);
    }

    @Test
    void theThreadIsNamedAfterItsDispatcher() {
        assertThat(handler().getName()).startsWith("lab-light-");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aTurnRunsOnAVirtualThreadWhereThereAreSome() throws ReflectiveOperationException {
        assertThat(Thread.class.getMethod("isVirtual").invoke(handler())).isEqualTo(true);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void aTurnRunsOnThePoolWhereThereAreNone() {
        assertThat(handler()).isSameAs(handler());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void nothingIsSaidWhereThereAreSome() {
        handler();

        assertThat(log.messages()).isEmpty();
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void itIsSaidOnceWhereThereAreNone() {
        handler();
        handler();

        assertThat(log.messages()).singleElement().asString().contains("[lab-light]", "virtual threads", "thread pool");
    }
}
