// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** An asynchronous observer in place of the actor; a tenth of the messages, as they are slow. */
public final class TellByCdiEvent implements Program {
    private static final int PART = 10;

    /** The event. */
    public record Message(AtomicInteger count, int expected, CompletableFuture<Integer> last) {}

    @Override
    public List<Figure> run(int messages) throws Exception {
        int fired = messages / PART;
        try (WeldContainer container =
                new Weld().disableDiscovery().addBeanClass(Counter.class).initialize()) {
            Event<Message> event = container.getBeanManager().getEvent().select(Message.class);
            Message message = new Message(new AtomicInteger(), fired, new CompletableFuture<>());
            long start = System.nanoTime();
            for (int i = 0; i < fired; i++) {
                event.fireAsync(message);
            }
            Check.that("events", message.last.get(), fired);
            return List.of(Figure.rate("messages", fired, System.nanoTime() - start));
        }
    }

    /** The observer, on as many threads at once as there are: unlike an actor. */
    @ApplicationScoped
    static class Counter {
        void count(@ObservesAsync Message message) {
            if (message.count.incrementAndGet() == message.expected) {
                message.last.complete(message.expected);
            }
        }
    }
}
