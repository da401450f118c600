// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Definitions. */
@ArquillianTest
@Tag(Tags.WEB)
public class LibraryTest {
    /** A bean of the application itself. */
    @Dependent
    public static class Reader {
        @Inject
        ActorRef<Archive.HowManyPages> archive;

        public Reader() {}
    }

    @Inject
    Reader reader;

    public LibraryTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("libraries")
                .addClass(LibraryTest.class)
                .addAsLibrary(Archives.library("archive", Archive.class, Keeper.class));
    }

    @Test
    public void anActorClassInALibraryIsADefinition() {
        assertThat(await(AskPattern.ask(reader.archive, Archive.HowManyPages::new, PATIENCE)))
                .isEqualTo(7);
    }
}
