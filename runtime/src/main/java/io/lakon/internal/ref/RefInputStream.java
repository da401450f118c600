// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorRefResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Reads objects, and knows whose references are in them: {@link SerializedRef} asks it. */
public final class RefInputStream extends ObjectInputStream {
    private final ActorRefResolver resolver;

    public RefInputStream(InputStream in, ActorRefResolver resolver) throws IOException {
        super(in);
        this.resolver = resolver;
    }

    ActorRefResolver resolver() {
        return resolver;
    }
}
