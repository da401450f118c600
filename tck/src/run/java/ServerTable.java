// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Prints what the TCK has said of each server in this build, as a table of servers and groups of tests: those that passed,
 * and of how many. Reports of earlier builds are left out.
 *
 * <p>A test that a server is not asked, as its tag says, is in no number: a group of which nothing was asked has a dash.
 */
final class ServerTable {
    private final Map<String, Map<String, Count>> servers = new TreeMap<>();
    private final SortedSet<String> groups = new TreeSet<>();

    private record Count(int run, int wrong, int skipped) {
        Count plus(Count other) {
            return new Count(run + other.run, wrong + other.wrong, skipped + other.skipped);
        }

        @Override
        public String toString() {
            String passed = run - wrong - skipped + "/" + run;
            return wrong > 0 ? "**" + passed + "**" : passed;
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println(
                    "usage: java ServerTable.java <folder with one folder of reports for each server> <start of the build>");
            System.exit(2);
        }
        var table = new ServerTable();
        Path reports = Path.of(args[0]);
        FileTime start = FileTime.from(Instant.parse(args[1]));
        if (Files.isDirectory(reports)) {
            for (Path server : list(reports, "*")) {
                if (Files.isDirectory(server)) {
                    for (Path report : list(server, "TEST-*.xml")) {
                        if (Files.getLastModifiedTime(report).compareTo(start) >= 0) {
                            table.add(server.getFileName().toString(), report);
                        }
                    }
                }
            }
        }
        table.print();
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            return all;
        }
    }

    private void add(String server, Path report) throws Exception {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        String[] name = suite.getAttribute("name").split("\\.");
        String group = name[name.length - 2];
        var count = new Count(
                number(suite, "tests"), number(suite, "errors") + number(suite, "failures"), number(suite, "skipped"));
        groups.add(group);
        servers.computeIfAbsent(server, any -> new TreeMap<>()).merge(group, count, Count::plus);
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    private void print() {
        if (servers.isEmpty()) {
            return;
        }
        System.out.println();
        line("server", groups.stream());
        line("---", groups.stream().map(any -> "---"));
        servers.forEach((server, counts) -> line(
                server,
                groups.stream()
                        .map(group ->
                                counts.containsKey(group) ? counts.get(group).toString() : "–")));
        System.out.println();
    }

    private static void line(String first, Stream<String> others) {
        System.out.println("| " + first + " | " + String.join(" | ", others.toList()) + " |");
    }
}
