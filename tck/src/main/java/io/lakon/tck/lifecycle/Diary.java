// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Properties;

/** Stands in the server beside the application under test, and tells what that has noted before it ended. */
@ApplicationScoped
@Path("diary")
public class Diary {
    private static final String KEY = "io.lakon.tck.diary";

    public Diary() {}

    /** Adds a line. Applications have nothing else in common than the properties of the JVM. */
    static void note(String line) {
        Properties properties = System.getProperties();
        synchronized (properties) {
            properties.setProperty(KEY, properties.getProperty(KEY, "") + line + "\n");
        }
    }

    @GET
    public String lines() {
        return System.getProperty(KEY, "");
    }
}
