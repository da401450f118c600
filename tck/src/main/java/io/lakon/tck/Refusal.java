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
import org.jboss.arquillian.container.test.api.Deployer;

/** What is said when a deployment is refused: to who deploys it, whom some servers tell little, and in the server's log. */
public final class Refusal {
    private Refusal() {}

    /** Deploys what has this name, which must fail, and tells with what words. */
    public static String of(Deployer deployer, String deployment) {
        String log = System.getProperty("server.log", "");
        long before = log.isEmpty() ? 0 : size(Path.of(log));
        Throwable refusal = catchThrowable(() -> deployer.deploy(deployment));
        assertThat(refusal).as("the deployment is refused").isNotNull();
        StringWriter text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        return log.isEmpty() ? text.toString() : text + tail(Path.of(log), before);
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String tail(Path log, long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            int start = from <= all.length ? (int) from : 0; // a log that is shorter than before has been begun anew
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
