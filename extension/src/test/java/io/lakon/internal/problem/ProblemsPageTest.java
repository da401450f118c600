// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^### (LAKON-\\d{4}): ");

    @Test
    void thePageExplainsEachCodeInTheirOrder() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));

        assertThat(HEADING.matcher(page).results().map(MatchResult::group).map(heading -> heading.substring(4, 14)))
                .containsExactlyElementsOf(Arrays.stream(Problem.Code.values())
                        .map(Problem.Code::toString)
                        .toList());
    }
}
