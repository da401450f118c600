// SPDX-License-Identifier: Apache-2.0
package io.lakon.migration;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.openrewrite.java.JavaParser;

/** Compiles sources that are not files. */
final class Compilation {
    private static final Pattern THEIRS = Pattern.compile("(akka|pekko|scala)-.*\\.jar");

    private Compilation() {}

    /** What the compiler says when it has nothing of Akka, Pekko and Scala. */
    static String withoutTheirs(Map<String, String> sources, Path output) {
        List<Path> ours = JavaParser.runtimeClasspath().stream()
                .filter(entry -> !THEIRS.matcher(entry.getFileName().toString()).matches())
                .toList();
        return run(sources, ours, output);
    }

    /** What the compiler says when it has everything. */
    static String withTheirs(Map<String, String> sources, Path output) {
        return run(sources, JavaParser.runtimeClasspath(), output);
    }

    private static String run(Map<String, String> sources, List<Path> classPath, Path output) {
        String path = classPath.stream().map(Path::toString).collect(joining(File.pathSeparator));
        List<Source> units = sources.entrySet().stream()
                .map(each -> new Source(each.getKey(), each.getValue()))
                .toList();
        StringWriter said = new StringWriter();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "--release", "17", "-cp", path, "-d", output.toString()),
                        null,
                        units)
                .call();
        return said.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:/" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
