// SPDX-License-Identifier: Apache-2.0
/** Typed actors on plain Java. */
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

    uses io.lakon.actor.spi.CurrentActorSystem;
}
