// SPDX-License-Identifier: Apache-2.0
package io.lakon.migration;

/** Where a program comes from. */
enum Origin {
    AKKA("io.lakon.migration.FromAkka", "akka"),
    PEKKO("io.lakon.migration.FromPekko", "org.apache.pekko");

    private final String recipe;
    private final String root;

    Origin(String recipe, String root) {
        this.recipe = recipe;
        this.root = root;
    }

    Rename rename() {
        return Rename.by(recipe);
    }

    /** A program for Pekko, as it would be written for this one. */
    String written(String pekkoProgram) {
        return pekkoProgram.replace(PEKKO.root, root);
    }

    String root() {
        return root;
    }
}
