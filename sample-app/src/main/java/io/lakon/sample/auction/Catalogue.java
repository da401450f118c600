// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;

/** What the house has to sell when it opens, as {@code catalogue.json} says. */
@ApplicationScoped
public class Catalogue {
    public List<Item> items() {
        try (JsonReader reader = Json.createReader(Catalogue.class.getResourceAsStream("/catalogue.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(entry -> Item.from(new Fields(entry)))
                    .toList();
        }
    }
}
