// SPDX-License-Identifier: Apache-2.0
/** What tests of actors are written with. */
module io.lakon.testkit {
    requires transitive io.lakon.runtime;
    requires static ch.qos.logback.classic;
    requires static ch.qos.logback.core;
    requires static org.jspecify;

    exports io.lakon.testkit;
}
