// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Layers of HOCON, each laid upon those before it and resolved together with them.
 *
 * <p>A layer's own keys are found by comparing what the stack says with and without it. Looking into its file would
 * miss what it changes from afar: if {@code reference.conf} says {@code b = ${a}} and {@code application.conf} says
 * {@code a = 2}, then it is {@code application.conf} that made {@code b} 2.
 */
final class HoconStack {
    private static final Pattern LINE = Pattern.compile(": \\d+(-\\d+)?$");

    private Config layers;
    private Config resolved;

    private HoconStack(Config ground) {
        layers = ground;
        resolved = ground;
    }

    /** A stack on {@code ground}, which substitutions see and no layer owns. */
    static HoconStack on(Config ground) {
        return new HoconStack(ground);
    }

    /** Lays {@code files} on top. A layer that cannot be read or resolved is left out, and its source says why. */
    HoconSource lay(String kind, int ordinal, Supplier<Config> files) {
        try {
            Config parsed = files.get();
            Config with = parsed.withFallback(layers);
            Config resolvedWith = with.resolve();
            HoconSource source = HoconSource.of(
                    kind, nameOf(parsed, kind), ordinal, Flattening.of(resolvedWith.root(), resolved.root()));
            layers = with;
            resolved = resolvedWith;
            return source;
        } catch (ConfigException e) {
            return HoconSource.unreadable(kind, ordinal, HoconProblem.of(kind, e));
        }
    }

    /**
     * The file and where it was found; of merged files only what they are called, for each key knows its own place.
     */
    private static String nameOf(Config parsed, String kind) {
        String origin = parsed.root().origin().description();
        return parsed.isEmpty() || origin.startsWith("merge of ")
                ? kind
                : LINE.matcher(origin).replaceFirst("");
    }
}
