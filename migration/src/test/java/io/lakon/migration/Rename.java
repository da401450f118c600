// SPDX-License-Identifier: Apache-2.0
package io.lakon.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;

/** Runs one of the recipes, as OpenRewrite's plugins for build tools do. */
final class Rename {
    private static final String RECIPES = "/META-INF/rewrite/from-akka-and-pekko.yml";

    private final Recipe recipe;

    private Rename(Recipe recipe) {
        this.recipe = recipe;
    }

    static Rename by(String recipeName) {
        try (InputStream yaml = Rename.class.getResourceAsStream(RECIPES)) {
            Environment recipes = Environment.builder()
                    .load(new YamlResourceLoader(yaml, URI.create(RECIPES), new Properties()))
                    .build();
            return new Rename(recipes.activateRecipes(recipeName));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What becomes of a source. */
    String of(String source) {
        return of(List.of(source)).values().iterator().next();
    }

    /** What becomes of sources, by their paths. */
    Map<String, String> of(Collection<String> sources) {
        InMemoryExecutionContext context = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<SourceFile> before = JavaParser.fromJavaVersion()
                .classpath(JavaParser.runtimeClasspath())
                .build()
                .parse(context, sources.toArray(String[]::new))
                .toList();
        Map<String, String> after = new HashMap<>();
        before.forEach(file -> after.put(file.getSourcePath().toString(), file.printAll()));
        recipe.run(new InMemoryLargeSourceSet(before), context)
                .getChangeset()
                .getAllResults()
                .forEach(result -> after.put(
                        result.getAfter().getSourcePath().toString(),
                        result.getAfter().printAll()));
        return after;
    }
}
