// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Base64;

/** An object as text. */
final class Passivated {
    private Passivated() {}

    static String write(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException failure) {
            throw new AssertionError("It cannot be passivated: " + failure, failure);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static Object read(String text) {
        InputStream bytes = new ByteArrayInputStream(Base64.getDecoder().decode(text));
        try (ObjectInputStream in = new OfApplication(bytes)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException failure) {
            throw new AssertionError("It cannot be activated: " + failure, failure);
        }
    }

    /** Reads classes of the application, wherever it is called from, and such as the container's Instance. */
    private static final class OfApplication extends ObjectInputStream {
        OfApplication(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
            try {
                return Class.forName(
                        type.getName(), false, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException ofContainer) {
                return Class.forName(
                        type.getName(),
                        false,
                        CDI.current()
                                .getBeanManager()
                                .createInstance()
                                .getClass()
                                .getClassLoader());
            }
        }
    }
}
