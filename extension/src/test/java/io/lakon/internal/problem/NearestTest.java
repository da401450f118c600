// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("auctioneer", "valuer", "lot");

    @Test
    void aMistypedNameIsNearTheOneThatWasMeant() {
        assertThat(Nearest.to("auctoineer", KNOWN)).contains("auctioneer");
        assertThat(Nearest.to("lots", KNOWN)).contains("lot");
    }

    @Test
    void nothingIsNearWhatIsQuiteDifferent() {
        assertThat(Nearest.to("courier", KNOWN)).isEmpty();
        assertThat(Nearest.to("x", KNOWN)).isEmpty();
        assertThat(Nearest.to("valuer", List.of())).isEmpty();
    }
}
