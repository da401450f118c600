// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.spi.CurrentActorSystem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Semantics: Java serialisation. */
class JavaSerializationTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final Lab laterRun = Lab.create();

    private final Probe<Object> probe = lab.probe();

    private record Greet(String whom, ActorRef<String> replyTo) implements Serializable {}

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, Lab where) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in =
                ActorRefResolver.get(where.system()).objectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static Object readPlainly(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void aMessageIsReadWithTheVeryReferencesThatAreInIt() throws Exception {
        ActorRef<String> replyTo = lab.<String>probe().ref();

        Greet read = (Greet) read(written(new Greet("World", replyTo)), lab);

        assertThat(read.replyTo()).isSameAs(replyTo);
    }

    @Test
    void aSystemIsReadAsItself() throws Exception {
        assertThat(read(written(lab.system()), lab)).isSameAs(lab.system());
    }

    @Test
    void inALaterRunASystemIsADeadReferenceAndNoSystem() throws Exception {
        assertThat(read(written(lab.system()), laterRun))
                .isEqualTo(lab.system())
                .isNotInstanceOf(ActorSystem.class);
    }

    @Test
    void aReferenceIsReadByTheResolverThatTheSystemWasGiven() throws Exception {
        ActorRef<String> actor = lab.<String>probe().ref();
        ActorRefResolver toDeadLetters = new ActorRefResolver() {
            @Override
            public <T> String toSerializationFormat(ActorRef<T> ref) {
                throw new Broken();
            }

            @Override
            public <T> ActorRef<T> resolveActorRef(String serializedActorRef) {
                return lab.system().deadLetters();
            }
        };

        try (ObjectInputStream in = toDeadLetters.objectInputStream(new ByteArrayInputStream(written(actor)))) {
            assertThat(in.readObject()).isSameAs(lab.system().deadLetters());
        }
    }

    @Test
    void aReferenceOfAnEarlierRunIsDead() throws Exception {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");
        ActorRef<Deed> successor = laterRun.spawn(Deed.actor(), "actor");
        Probe<AllDeadLetters> reports = laterRun.reports();

        @SuppressWarnings("unchecked")
        ActorRef<Object> read = (ActorRef<Object>) read(written(actor), laterRun);
        read.tell("hello");

        assertThat(read).isEqualTo(actor).isNotEqualTo(successor);
        assertThat(reports.next(DeadLetter.class).recipient()).isEqualTo(actor);
    }

    @Test
    void whereNothingSaysWhichSystemAReferenceIsRefusedByNameAndWithTheCure() throws Exception {
        ActorRef<Object> actor = probe.ref();
        byte[] bytes = written(actor);

        assertThatThrownBy(() -> readPlainly(bytes))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("[" + actor.path().toSerializationFormat() + "]")
                .hasMessageContaining("objectInputStream");
    }

    /** As a container does it, which knows the application by the thread's class loader. */
    public static final class ByClassLoader implements CurrentActorSystem {
        @Override
        public Optional<ActorSystem<?>> find() {
            return Thread.currentThread().getContextClassLoader() instanceof Application application
                    ? Optional.of(application.system)
                    : Optional.empty();
        }
    }

    private static final class Application extends URLClassLoader {
        private final ActorSystem<?> system;

        Application(Path directory, ActorSystem<?> system) throws IOException {
            super(new URL[] {directory.toUri().toURL()}, JavaSerializationTest.class.getClassLoader());
            this.system = system;
        }
    }

    @Test
    void aPlainStreamReadsReferencesOfTheApplicationThatTheThreadWorksFor(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(CurrentActorSystem.class.getName()), ByClassLoader.class.getName());
        ActorRef<Object> actor = probe.ref();
        byte[] bytes = written(actor);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();

        try (Application application = new Application(directory, lab.system())) {
            thread.setContextClassLoader(application);

            assertThat(readPlainly(bytes)).isSameAs(actor);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aServiceThatIsNoneIsARefusalToo(@TempDir Path directory) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(CurrentActorSystem.class.getName()), JavaSerializationTest.class.getName());
        byte[] bytes = written(probe.ref());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();

        try (Application application = new Application(directory, lab.system())) {
            thread.setContextClassLoader(application);

            assertThatThrownBy(() -> readPlainly(bytes))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageContaining(JavaSerializationTest.class.getName());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void pathsAndAddressesAreWrittenAsValues() throws Exception {
        ActorPath path = probe.ref().path();

        ActorPath read = (ActorPath) readPlainly(written(path));

        assertThat(read).isEqualTo(path);
        assertThat(read.uid()).isEqualTo(path.uid());
    }
}
