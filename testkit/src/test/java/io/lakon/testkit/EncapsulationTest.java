// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.Behaviors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit, and its manual, are written with the runtime's public API alone; but for the room that stands in for the runtime. */
class EncapsulationTest {
    // As a class file names a type, and as reflection does; and so that this class does not.
    private static final Pattern INTERNAL = Pattern.compile("io[/.]lakon[/.]inter" + "nal[/.](?!stub[/.])");

    private static List<Path> classesBeside(Class<?> type) throws IOException, URISyntaxException {
        Path root =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static boolean namesInternals(byte[] classFile) {
        // Every name that a class refers to stands in its constant pool, in plain letters.
        return INTERNAL.matcher(new String(classFile, StandardCharsets.ISO_8859_1))
                .find();
    }

    private static boolean namesInternals(Path classFile) {
        try {
            return namesInternals(Files.readAllBytes(classFile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The kit's own room. */
    private static boolean isOfTheStub(Path classFile) {
        return classFile.getParent().endsWith(Path.of("inter" + "nal", "stub"));
    }

    @Test
    void onlyTheStubOfTheKitUsesWhatIsInternal() throws Exception {
        assertThat(classesBeside(ActorTestKit.class))
                .filteredOn(classFile -> !isOfTheStub(classFile))
                .hasSizeGreaterThan(10)
                .noneMatch(EncapsulationTest::namesInternals);
    }

    @Test
    void itsTestsUseNothingInternal() throws Exception {
        assertThat(classesBeside(EncapsulationTest.class))
                .hasSizeGreaterThan(5)
                .noneMatch(EncapsulationTest::namesInternals);
    }

    @Test
    void whatDoesIsFound() throws Exception {
        try (var uses = Behaviors.class.getResourceAsStream("Behaviors.class")) {
            assertThat(namesInternals(uses.readAllBytes())).isTrue();
        }
    }
}
