// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** The extensions of a system. */
public interface Extensions {
    /**
     * The extension of this id, made now if it is the first time.
     *
     * <p>Two threads that ask at once get the same one. If making it fails, the failure is thrown, now and each time it is
     * asked for.
     */
    <T extends Extension> T registerExtension(ExtensionId<T> id);

    /**
     * The extension of this id.
     *
     * @throws IllegalArgumentException if it has not been registered
     */
    <T extends Extension> T extension(ExtensionId<T> id);

    /**
     * Whether this extension has been registered. If another thread is making it this waits for that; if that has failed, this
     * throws the failure as well.
     */
    boolean hasExtension(ExtensionId<? extends Extension> id);
}
