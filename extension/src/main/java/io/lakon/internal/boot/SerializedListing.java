// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.receptionist.ServiceKey;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;

/** What is written in the place of a listing, which is a view: the key, and the application that reads it has the rest. */
record SerializedListing(Class<?> type, String id) implements Serializable {
    private Object readResolve() {
        return CDI.current().select(ApplicationSystem.class).get().listing(ServiceKey.create(type, id));
    }
}
