// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a HOCON value is written as the text of a MicroProfile property, and how the text of a list is read back. */
final class PropertyText {
    private static final Pattern LIST_SYNTAX = Pattern.compile("[,\\\\]");
    private static final Pattern EXPRESSION = Pattern.compile("\\$+(?=\\{)");

    private PropertyText() {}

    /**
     * The text of a scalar or of a list of scalars. There is none for null, for an object, and for a list that holds
     * other lists, objects or empty strings: MicroProfile's comma notation would lose these.
     */
    static Optional<String> of(ConfigValue value) {
        return switch (value.valueType()) {
            case NULL, OBJECT -> Optional.empty();
            case LIST -> ofList((ConfigList) value);
            default -> Optional.of(escapeExpressions(scalar(value)));
        };
    }

    private static Optional<String> ofList(ConfigList list) {
        List<ConfigValue> elements = list.stream()
                .filter(element -> element.valueType() != ConfigValueType.NULL)
                .toList();
        if (!elements.stream().allMatch(PropertyText::fitsBetweenCommas)) {
            return Optional.empty();
        }
        return Optional.of(escapeExpressions(elements.stream()
                .map(element -> LIST_SYNTAX.matcher(scalar(element)).replaceAll("\\\\$0"))
                .collect(Collectors.joining(","))));
    }

    private static boolean fitsBetweenCommas(ConfigValue element) {
        return element.valueType() != ConfigValueType.OBJECT
                && element.valueType() != ConfigValueType.LIST
                && !scalar(element).isEmpty();
    }

    /** As Typesafe's {@code getString} has it: numbers the way that they stand in the file. */
    private static String scalar(ConfigValue value) {
        return value.atKey("value").getString("value");
    }

    /**
     * The one escape that MicroProfile defines, a backslash before the dollar of an expression. Where several dollars
     * precede the brace each gets its own, since SmallRye takes two dollars for an escaped one. Dollars elsewhere are
     * left alone: servers do not agree on what a backslash does there.
     */
    private static String escapeExpressions(String text) {
        return EXPRESSION.matcher(text).replaceAll(dollars -> "\\\\\\$".repeat(dollars.end() - dollars.start()));
    }

    /** The elements of a MicroProfile list: backslash escapes, and empty elements do not count. */
    static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                element.append(text.charAt(++i));
            } else if (c != ',') {
                element.append(c);
            }
            boolean ends = c == ',' || i + 1 == text.length();
            if (ends && !element.isEmpty()) {
                elements.add(element.toString());
                element.setLength(0);
            }
        }
        return elements;
    }
}
