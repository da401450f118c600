// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/** A process that says something, and listens if it is given a port; else it does not, for as long as it is left alone. */
final class ChildServer {
    private ChildServer() {}

    static ProcessBuilder process(String... args) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildServer.class.getName());
        builder.command().addAll(List.of(args));
        return builder;
    }

    public static void main(String... args) throws IOException, InterruptedException {
        System.out.println("Here I am");
        if (args.length > 0 && args[0].equals("end")) {
            System.exit(3);
        }
        if (args.length > 0) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
            server.createContext("/app/ready", exchange -> exchange.sendResponseHeaders(200, -1));
            server.start();
        }
        Thread.currentThread().join();
    }
}
