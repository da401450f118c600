// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the specification and the TCK speak of the same things. */
class CitationsTest {
    /** As the Javadoc of a test begins: {@code Specification: Injection, Look-ups.} */
    private static final Pattern CITATION = Pattern.compile("/\\*\\*\\s+(?:\\* )?Specification: ([^.]+)\\.");

    @Test
    void everyTestCitesTheSpecification() throws IOException {
        assertThat(citations())
                .isNotEmpty()
                .allSatisfy((test, headings) -> assertThat(headings).as(test).isNotEmpty());
    }

    @Test
    void everyHeadingOfTheSpecificationIsCitedByTestsAndTestsCiteNoOthers() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("..", "docs", "specification.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .filter(heading -> !heading.equals("Java SE")) // proved by all tests without a tag, as they run there
                .toList();

        Set<String> cited = citations().values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(cited).containsExactlyInAnyOrderElementsOf(headings);
    }

    /** The headings that each test cites. */
    private static Map<String, List<String>> citations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "io", "lakon", "tck"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(Path::toString, CitationsTest::cited, (one, other) -> one, TreeMap::new));
        }
    }

    private static List<String> cited(Path test) {
        try {
            return CITATION.matcher(Files.readString(test))
                    .results()
                    .flatMap(citation -> Stream.of(citation.group(1).split(", ")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
