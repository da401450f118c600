// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

/** What is sold. */
public record Item(String title, String category, String description, Money startingPrice) {
    static Item from(Fields fields) {
        return new Item(
                fields.text("title"),
                fields.text("category"),
                fields.text("description", ""),
                fields.money("startingPrice"));
    }
}
