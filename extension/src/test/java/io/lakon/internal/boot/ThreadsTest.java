// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};

    /** A container's factory, as Jakarta Concurrency 3.0 has it. */
    private static final class Managed implements ThreadFactory, ForkJoinWorkerThreadFactory {
        @Override
        public Thread newThread(Runnable action) {
            return new Thread(action, "managed");
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            ForkJoinWorkerThread worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            worker.setName("managed worker");
            return worker;
        }
    }

    /** A container that has bound one. */
    public static final class Container implements InitialContextFactory {
        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    if (name.equals("java:comp/DefaultManagedThreadFactory")) {
                        return new Managed();
                    }
                    throw new NamingException(name);
                }
            };
        }
    }

    @AfterEach
    void leaveTheContainer() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void theContainersThreadsAreUsedWhereItLendsAny() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Container.class.getName());

        Threads threads = Threads.find(loader);

        assertThat(threads.managed()).isTrue();
        assertThat(threads.threads().newThread(() -> {}).getName()).isEqualTo("managed");
        assertThat(threads.workers().newThread(ForkJoinPool.commonPool()).getName())
                .isEqualTo("managed worker");
    }

    @Test
    void withoutAContainerTheJdksThreadsAre() {
        Threads threads = Threads.find(loader);

        assertThat(threads.managed()).isFalse();
        assertThat(threads.threads().newThread(() -> {}).isDaemon()).isTrue();
        assertThat(threads.workers().newThread(ForkJoinPool.commonPool())).isInstanceOf(ForkJoinWorkerThread.class);
    }

    @Test
    void allOfThemSeeTheApplicationsClasses() {
        Threads threads = Threads.find(loader);

        assertThat(threads.threads().newThread(() -> {}).getContextClassLoader())
                .isSameAs(loader);
        assertThat(threads.workers().newThread(ForkJoinPool.commonPool()).getContextClassLoader())
                .isSameAs(loader);
    }
}
