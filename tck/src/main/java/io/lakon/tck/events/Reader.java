// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.DeadLetter;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.cdi.FromEventStream;
import io.lakon.tck.Waiting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bean that observes the event stream, and notes what it is told. */
@ApplicationScoped
public class Reader {
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> asyncNotes = new LinkedBlockingQueue<>();

    @Inject
    ActorSystem<?> system;

    public Reader() {}

    void fail(@Observes @Priority(1) @FromEventStream News news) {
        throw new IllegalStateException("An observer that fails, as the test wants it: " + news);
    }

    void read(@Observes @Priority(2) @FromEventStream News news) {
        notes.add(news.text());
    }

    void readLater(@ObservesAsync @FromEventStream News news) {
        asyncNotes.add(news.text());
    }

    void bury(@Observes @FromEventStream DeadLetter letter) {
        notes.add("undelivered " + letter.message());
    }

    void publish(String text) {
        system.eventStream().tell(new EventStream.Publish<>(new News(text)));
    }

    void loseLetter(String text) {
        system.deadLetters().tell(text);
    }

    String next() throws InterruptedException {
        return String.valueOf(notes.poll(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    String nextAsync() throws InterruptedException {
        return String.valueOf(asyncNotes.poll(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }
}
