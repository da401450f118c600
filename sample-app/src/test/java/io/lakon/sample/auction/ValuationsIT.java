// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.Client.Answer;
import org.junit.jupiter.api.Test;

class ValuationsIT extends DeployedAuction {
    @Test
    void aDescriptionIsValued() {
        Answer answer = appraise("A silver spoon, signed");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonNumber("value").bigDecimalValue()).isEqualByComparingTo("570.00");
    }

    @Test
    void aMissingDescriptionIsRefusedByItsName() {
        Answer answer = house.post("api/valuations", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("field")).isEqualTo("description");
    }
}
