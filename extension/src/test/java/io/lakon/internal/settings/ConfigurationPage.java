// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes {@code docs/configuration.md}: every key of the two {@code reference.conf}, its default, and its comment.
 *
 * <p>Keys that follow each other without a comment between them share one, and so a row. Indented lines of a comment are an
 * example. A section that holds nothing but sections is a table of these.
 */
final class ConfigurationPage {
    private static final ConfigRenderOptions CONCISE =
            ConfigRenderOptions.concise().setJson(false);

    private final StringBuilder page = new StringBuilder();
    private Config resolved = ConfigFactory.empty();

    private ConfigurationPage() {}

    static String of(Path runtime, Path extension) {
        ConfigurationPage it = new ConfigurationPage();
        it.line("# Configuration");
        it.line("");
        it.line("<!-- Generated from both reference.conf. Do not edit; to write it anew:");
        it.line("     mvn -pl extension -am test -Dtest=ConfigurationPageTest -Dregenerate"
                + " -Dsurefire.failIfNoSpecifiedTests=false -->");
        it.line("");
        it.line("Every setting, with its default. Where they are set, and which source wins, is in the");
        it.line("[user guide](user-guide.md#configuration). Durations are written as `5s`, `5 minutes` or `PT5S`.");
        it.file("The runtime", runtime);
        it.file("The extension", extension);
        return it.page.toString().replaceAll("\n{3,}", "\n\n");
    }

    private void file(String title, Path file) {
        Config config = ConfigFactory.parseFile(file.toFile());
        line("");
        line("## " + title);
        resolved = config.resolve();
        section("lakon", (ConfigObject) Objects.requireNonNull(config.root().get("lakon")));
    }

    private void section(String path, ConfigObject section) {
        List<Map.Entry<String, ConfigValue>> members = section.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> each.getValue().origin().lineNumber()))
                .toList();
        boolean ofSections =
                members.size() > 1 && members.stream().allMatch(each -> each.getValue() instanceof ConfigObject);
        List<Map.Entry<String, ConfigValue>> rows = members.stream()
                .filter(each -> ofSections || !(each.getValue() instanceof ConfigObject))
                .toList();
        if (!rows.isEmpty() || !section.origin().comments().isEmpty()) {
            line("");
            line("### `" + path + "`");
            text(section);
            table(path, rows);
        }
        if (!ofSections) {
            members.stream()
                    .filter(each -> each.getValue() instanceof ConfigObject)
                    .forEach(each ->
                            section(path + "." + ConfigUtil.joinPath(each.getKey()), (ConfigObject) each.getValue()));
        }
    }

    private void text(ConfigValue section) {
        boolean isExample = false;
        if (!section.origin().comments().isEmpty()) {
            line("");
        }
        for (String comment : section.origin().comments()) {
            boolean indented = comment.startsWith("   ");
            if (indented != isExample && !comment.isBlank()) {
                line(indented ? "\n```" : "```\n");
                isExample = indented;
            }
            line(indented ? comment.substring(3) : comment.strip());
        }
        if (isExample) {
            line("```");
        }
    }

    private void table(String path, List<Map.Entry<String, ConfigValue>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("| key | default | meaning |");
        line("|---|---|---|");
        for (int i = 0; i < rows.size(); ) {
            int end = i + 1;
            while (end < rows.size()
                    && follows(rows.get(end - 1).getValue(), rows.get(end).getValue())) {
                end++;
            }
            row(path, rows.subList(i, end));
            i = end;
        }
    }

    private static boolean follows(ConfigValue one, ConfigValue next) {
        return next.origin().comments().isEmpty()
                && next.origin().lineNumber() == one.origin().lineNumber() + 1;
    }

    private void row(String path, List<Map.Entry<String, ConfigValue>> keys) {
        line("| " + keys.stream().map(each -> code(each.getKey())).collect(Collectors.joining("<br>"))
                + " | "
                + keys.stream()
                        .map(each -> code(value(path + "." + ConfigUtil.joinPath(each.getKey()))))
                        .collect(Collectors.joining("<br>"))
                + " | "
                + keys.get(0).getValue().origin().comments().stream()
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .replace("|", "\\|")
                + " |");
    }

    /** Resolved, which costs the comments. */
    private String value(String path) {
        ConfigValue value = resolved.getValue(path);
        boolean isScalar = !(value instanceof ConfigObject || value instanceof ConfigList);
        String text = isScalar ? resolved.getString(path) : value.render(CONCISE);
        return text.isEmpty() ? "\"\"" : text;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
