// SPDX-License-Identifier: Apache-2.0

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Makes of the programs on Lakon the same programs on Pekko, by other imports, and compiles them where there is no Lakon.
 *
 * <p>Run by the build as a file: {@code java PekkoEdition.java <directory of the module> <its target directory>}.
 */
final class PekkoEdition {
    private static final Pattern IMPORT = Pattern.compile("(?m)^(import (?:static )?)(io\\.lakon\\.actor\\.[\\w.]+);$");
    private static final Pattern LEFT = Pattern.compile("\\bio\\.lakon\\.(?!benchmarks\\b)[\\w.]+");

    private static final Path BENCHMARKS = Path.of("io", "lakon", "benchmarks");

    private final Path programs;
    private final Path sources;
    private final Path classes;
    private final String classPath;
    private final Properties imports = new Properties();

    private PekkoEdition(Path module, Path target) throws IOException {
        programs = module.resolve("src/main/java");
        sources = target.resolve("generated-sources/pekko");
        classes = target.resolve("pekko-classes");
        classPath = Files.readString(target.resolve("pekko.classpath")).strip();
        try (Reader in = Files.newBufferedReader(module.resolve("src/build/pekko.imports"))) {
            imports.load(in);
        }
    }

    public static void main(String... directories) throws IOException {
        PekkoEdition edition = new PekkoEdition(Path.of(directories[0]), Path.of(directories[1]));
        edition.compile(edition.generate());
    }

    private List<Path> generate() throws IOException {
        clear(sources);
        List<Path> generated = new ArrayList<>();
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : (Iterable<Path>) files.filter(this::isForBoth)::iterator) {
                Path to = sources.resolve(programs.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(to, renamed(file));
                generated.add(to);
            }
        }
        return generated;
    }

    private boolean isForBoth(Path file) {
        Path inside = programs.relativize(file);
        return file.toString().endsWith(".java")
                && !inside.startsWith(BENCHMARKS.resolve("baseline"))
                && !inside.startsWith(BENCHMARKS.resolve("lakon"));
    }

    private String renamed(Path file) throws IOException {
        String renamed = IMPORT.matcher(Files.readString(file))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + theirs(found.group(2)) + ";"));
        Matcher left = LEFT.matcher(renamed);
        if (left.find()) {
            throw new IllegalStateException(file + " names " + left.group()
                    + ", which Pekko does not have: import what both have, or move it to io.lakon.benchmarks.lakon");
        }
        return renamed;
    }

    private String theirs(String ours) {
        String longest = imports.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".") ? ours.startsWith(name) : (ours + ".").startsWith(name + "."))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
        return imports.getProperty(longest).strip() + ours.substring(longest.length());
    }

    private void compile(List<Path> files) throws IOException {
        clear(classes);
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "--release",
                "17",
                "-parameters",
                "-processor",
                "org.openjdk.jmh.generators.BenchmarkProcessor",
                "-s",
                sources.toString(),
                "-d",
                classes.toString(),
                "-cp",
                classPath);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("the programs compile with Lakon, and not with Pekko: see above");
            }
        }
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(PekkoEdition::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
