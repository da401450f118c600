// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApplicationNameTest {
    private static final ClassLoader LOADER = ApplicationNameTest.class.getClassLoader();

    /** As Tomcat's. */
    public static final class NamedLoader extends ClassLoader {
        public String getContextName() {
            return "auction";
        }
    }

    @Test
    void anApplicationWithoutANameIsCalledLakon() {
        assertThat(ApplicationName.of("", LOADER)).isEqualTo("lakon");
    }

    @Test
    void theConfiguredNameIsTheOne() {
        assertThat(ApplicationName.of("My shop", LOADER)).isEqualTo("My shop");
    }

    @Test
    void whereNoNameIsBoundTomcatsLoaderKnowsIt() {
        assertThat(ApplicationName.of("", new NamedLoader())).isEqualTo("auction");
    }

    @Test
    void aModuleOfSeveralIsNamedAfterItsApplicationToo() {
        assertThat(ApplicationName.of("shop", "shop")).isEqualTo("shop");
        assertThat(ApplicationName.of("shop", "orders")).isEqualTo("shop/orders");
        assertThat(ApplicationName.of("shop", "")).isEqualTo("shop");
        assertThat(ApplicationName.of("", "orders")).isEqualTo("orders");
    }

    @Test
    void aSystemsNameIsMadeOfLettersDigitsHyphensAndUnderscores() {
        assertThat(ApplicationName.legal("My shop/1.0")).isEqualTo("My-shop-1-0");
        assertThat(ApplicationName.legal("_shop")).isEqualTo("shop");
        assertThat(ApplicationName.legal("…")).isEqualTo("lakon");
    }
}
