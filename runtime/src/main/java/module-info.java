// SPDX-License-Identifier: Apache-2.0
/** Typed actors on plain Java. */
@SuppressWarnings("module") // the test kit is built after this module, and is not there yet
module io.lakon.runtime {
    requires transitive org.slf4j;
    requires transitive typesafe.config;
    requires static org.jspecify;

    exports io.lakon.actor;
    exports io.lakon.actor.eventstream;
    exports io.lakon.actor.function;
    exports io.lakon.actor.pubsub;
    exports io.lakon.actor.receptionist;
    exports io.lakon.actor.spi;
    // What runs a behaviour without a dispatcher: the test kit has a host of its own.
    exports io.lakon.internal.behavior to
            io.lakon.testkit;
    exports io.lakon.internal.ref to
            io.lakon.testkit;

    uses io.lakon.actor.spi.CurrentActorSystem;
}
