// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** Lives as long as one session. */
@SessionScoped
@SuppressWarnings("serial") // a reference is serialisable
public class SessionCart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ActorRef<String> cashier;

    public SessionCart() {}

    private int activations;

    void pay(String amount) {
        cashier.tell(amount);
    }

    int activations() {
        return activations;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        activations++;
    }
}
