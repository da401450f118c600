// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: CDI events. */
@ArquillianTest
public class EventStreamObserverTest {
    @Inject
    Reader reader;

    public EventStreamObserverTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("stream-observer").addClasses(EventStreamObserverTest.class, Reader.class, News.class);
    }

    @Test
    public void anObserverIsToldInOrderWhatIsPublishedThoughAnotherFails() throws InterruptedException {
        reader.publish("one");
        reader.publish("two");

        assertThat(reader.next()).isEqualTo("one");
        assertThat(reader.next()).isEqualTo("two");
        assertThat(reader.nextAsync()).isIn("one", "two");
        assertThat(reader.nextAsync()).isIn("one", "two");
    }

    @Test
    public void anObserverIsToldOfDeadLetters() throws InterruptedException {
        reader.publish("what the system itself reports is observed when this is");
        assertThat(reader.next()).startsWith("what the system");
        assertThat(reader.nextAsync()).startsWith("what the system");

        reader.loseLetter("to nobody");

        assertThat(reader.next()).isEqualTo("undelivered to nobody");
    }
}
