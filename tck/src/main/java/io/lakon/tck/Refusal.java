// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jboss.arquillian.container.test.api.Deployer;

/** What is said when a deployment is refused: to who deploys it, whom some servers tell little, and in the server's log. */
public final class Refusal {
    private Refusal() {}

    /** Deploys what has this name, which must fail, and tells with what words. */
    public static String of(Deployer deployer, String deployment) {
        Log log = Log.now();
        Throwable refusal = catchThrowable(() -> deployer.deploy(deployment));
        if (refusal == null) {
            deployer.undeploy(deployment);
            // One that says so in its log only, where the test looks for its words.
            assertThat(Boolean.getBoolean("server.refuses.silently"))
                    .as("the deployment is refused")
                    .isTrue();
            return log.addedSince();
        }
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        return text + log.addedSince();
    }

    /** The server's log as it was at some moment, if the server has one for us. */
    private record Log(Path file, Object key, long size) {
        private static final Object NONE = "";

        static Log now() {
            Path file = Path.of(System.getProperty("server.log", ""));
            if (!Files.isRegularFile(file)) {
                return new Log(file, NONE, 0);
            }
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Log(file, attributes.fileKey(), attributes.size());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String addedSince() {
            Log now = now();
            if (now.key == NONE) {
                return "";
            }
            try {
                byte[] all = Files.readAllBytes(file);
                boolean begunAnew = !now.key.equals(key) || all.length < size;
                int start = begunAnew ? 0 : (int) size;
                return new String(all, start, all.length - start, StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
