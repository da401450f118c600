// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.receptionist;

import java.util.Objects;

/**
 * Under what actors of one protocol are registered and found.
 *
 * @param type the class of the messages
 * @param id tells apart services of one protocol
 */
public record ServiceKey<T>(Class<T> type, String id) {
    public ServiceKey {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    /** As the constructor; keys of one class and id are equal. */
    public static <T> ServiceKey<T> create(Class<T> type, String id) {
        return new ServiceKey<>(type, id);
    }

    @Override
    public String toString() {
        return "ServiceKey[" + type.getName() + "](" + id + ")";
    }
}
