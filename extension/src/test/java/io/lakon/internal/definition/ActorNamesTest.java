// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Auctioneer, auctioneer",
        "HTTPFetcher, http-fetcher",
        "LotKeeper, lot-keeper",
        "listKeeper, list-keeper",
        "Lot2Go, lot2-go",
        "URL, url",
        "A, a",
        "my_lot, my_lot"
    })
    void aClassNameIsWrittenInKebabCase(String simpleName, String name) {
        assertThat(ActorNames.kebabCase(simpleName)).isEqualTo(name);
    }
}
