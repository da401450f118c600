// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoconSourceTest {
    @TempDir
    private Path folder;

    private Application application(String hocon) {
        return Application.in(folder).with("application.conf", hocon);
    }

    private Map<String, String> properties(String hocon) {
        return application(hocon).application().getProperties();
    }

    @Test
    void theElementsOfAPathAreJoinedByDots() {
        assertThat(properties("a { b.c = 1, d { e = 2 } }")).containsExactly(entry("a.b.c", "1"), entry("a.d.e", "2"));
    }

    @Test
    void anElementWithADotKeepsItsQuotes() {
        assertThat(properties("lakon.actor.deployment { \"a.b\" { mailbox = small } }"))
                .containsExactly(entry("lakon.actor.deployment.\"a.b\".mailbox", "small"));
    }

    @Test
    void anElementThatNeedsNoQuotesLosesThem() {
        assertThat(properties("deployment.\"/lots/*\".mailbox = small"))
                .containsExactly(entry("deployment./lots/*.mailbox", "small"));
    }

    @Test
    void numbersStandAsTheyWereWritten() {
        assertThat(properties("a = 10000000000.0, b = 1.0E10, c = 007, d = 1.50"))
                .containsExactly(
                        entry("a", "10000000000.0"), entry("b", "1.0E10"), entry("c", "007"), entry("d", "1.50"));
    }

    @Test
    void nullsAreNoProperties() {
        assertThat(properties("a = null, b = 1")).containsExactly(entry("b", "1"));
    }

    @Test
    void emptyObjectsAreNoProperties() {
        assertThat(properties("a {}, b = 1")).containsExactly(entry("b", "1"));
    }

    @Test
    void aListOfScalarsIsReadAsAMicroProfileList() {
        assertThat(application("sizes = [1, \"two\", 3s]").config().getValues("sizes", String.class))
                .containsExactly("1", "two", "3s");
    }

    @Test
    void commasAndBackslashesInElementsSurvive() {
        assertThat(application("paths = [\"a,b\", \"c\\\\d\", \"e\\\\,f\", \"g\\\\\"]")
                        .config()
                        .getValues("paths", String.class))
                .containsExactly("a,b", "c\\d", "e\\,f", "g\\");
    }

    @Test
    void nullsInAListAreLeftOut() {
        assertThat(properties("a = [1, null, 2]")).containsExactly(entry("a", "1,2"));
    }

    @Test
    void anEmptyListIsTheEmptyValue() {
        assertThat(properties("a = []")).containsExactly(entry("a", ""));
    }

    @Test
    void anEmptyListHidesTheOneInReference() {
        Application application = application("sizes = []").with("reference.conf", "sizes = [1, 2]");

        Optional<List<String>> sizes = application.config().getOptionalValues("sizes", String.class);

        assertThat(sizes).isEmpty();
    }

    @Test
    void aListOfObjectsIsIndexed() {
        assertThat(properties("nodes = [{host = a, port = 1}, {host = b}]"))
                .containsExactly(entry("nodes[0].host", "a"), entry("nodes[0].port", "1"), entry("nodes[1].host", "b"));
    }

    @Test
    void aListOfAllSortsIsIndexed() {
        assertThat(properties("a = [1, {b = 2}, [3, 4], \"\", [[5]]]"))
                .containsExactly(
                        entry("a[0]", "1"),
                        entry("a[1].b", "2"),
                        entry("a[2]", "3,4"),
                        entry("a[3]", ""),
                        entry("a[4][0]", "5"));
    }

    @Test
    void aLiteralExpressionIsNotExpanded() {
        assertThat(application("a = \"${user.home} and $${user.home}\"")
                        .config()
                        .getValue("a", String.class))
                .isEqualTo("${user.home} and $${user.home}");
    }

    @Test
    void aLiteralExpressionInAListIsNotExpanded() {
        assertThat(application("a = [\"${user.home}\", \"b\\\\${user.home}\"]")
                        .config()
                        .getValues("a", String.class))
                .containsExactly("${user.home}", "b\\${user.home}");
    }

    @Test
    void dollarsElsewhereAreLeftAlone() {
        assertThat(properties("a = \"5$ or $5\"")).containsExactly(entry("a", "5$ or $5"));
    }

    @Test
    void theOriginOfAKeyIsItsFileAndLine() {
        HoconSource source = application("a = 1\nb {\n  c = 2\n}").application();

        assertThat(source.origin("b.c"))
                .hasValueSatisfying(origin -> assertThat(origin)
                        .startsWith("application.conf @ file:")
                        .endsWith("/classes/application.conf: 3"));
    }

    @Test
    void aKeyThatIsNotThereHasNoOrigin() {
        assertThat(application("a = 1").application().origin("b")).isEmpty();
    }

    @Test
    void propertiesCannotBeChanged() {
        Map<String, String> properties = properties("a = 1");

        assertThatThrownBy(() -> properties.put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
    }
}
