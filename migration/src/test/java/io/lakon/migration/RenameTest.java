// SPDX-License-Identifier: Apache-2.0
package io.lakon.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenameTest {
    @TempDir
    Path classes;

    @ParameterizedTest
    @EnumSource
    void aProgramOfTheirsBecomesOneOfOurs(Origin origin) throws IOException {
        Map<String, String> shop = shop(origin);
        assertThat(Compilation.withTheirs(shop, classes)).isEmpty();

        Map<String, String> renamed = origin.rename().of(shop.values());

        assertThat(renamed).containsOnlyKeys(shop.keySet());
        assertThat(renamed.values())
                .noneMatch(source -> source.contains(origin.root() + ".") || source.contains("scala."));
        assertThat(Compilation.withoutTheirs(renamed, classes)).isEmpty();
    }

    @Test
    void bothPackagesOfTheDslBecomeOne() {
        String program = """
                import org.apache.pekko.actor.typed.Behavior;
                import org.apache.pekko.actor.typed.javadsl.Behaviors;

                class Echo {
                    Behavior<String> behavior = Behaviors.ignore();
                }
                """;

        assertThat(Origin.PEKKO.rename().of(program)).isEqualTo("""
                import io.lakon.actor.Behavior;
                import io.lakon.actor.Behaviors;

                class Echo {
                    Behavior<String> behavior = Behaviors.ignore();
                }
                """);
    }

    /** Its types share names with typed ones and mean something else: better an error of the compiler than those. */
    @ParameterizedTest
    @EnumSource
    void theClassicApiStaysAsItIs(Origin origin) {
        String program = origin.written("""
                import org.apache.pekko.actor.AbstractActor;
                import org.apache.pekko.actor.ActorRef;

                abstract class Classic extends AbstractActor {
                    ActorRef ref = getSelf();
                }
                """);

        assertThat(origin.rename().of(program)).isEqualTo(program);
    }

    private static Map<String, String> shop(Origin origin) throws IOException {
        return Map.of(
                "shop/Shop.java", origin.written(read("/shop/Shop.java")),
                "shop/ShopTest.java", origin.written(read("/shop/ShopTest.java")));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = RenameTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
