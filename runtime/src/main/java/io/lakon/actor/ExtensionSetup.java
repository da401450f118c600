// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;
import java.util.function.Function;

/**
 * Has a system make one of its extensions in another way than {@link ExtensionId#createExtension}: a test, for instance,
 * that wants a stub in the place of the real one. To be extended once for each extension, as a system takes one setup of
 * a class.
 */
public abstract class ExtensionSetup<T extends Extension> extends Setup {
    private final ExtensionId<T> extId;
    private final Function<ActorSystem<?>, T> createExtension;

    /**
     * Has {@code createExtension} make the extension of {@code extId}, once a system, as {@link
     * ExtensionId#createExtension} would.
     */
    protected ExtensionSetup(ExtensionId<T> extId, Function<ActorSystem<?>, T> createExtension) {
        this.extId = Objects.requireNonNull(extId, "extId");
        this.createExtension = Objects.requireNonNull(createExtension, "createExtension");
    }

    /** Whose extension it makes. */
    public final ExtensionId<T> extId() {
        return extId;
    }

    /** What makes it. */
    public final Function<ActorSystem<?>, T> createExtension() {
        return createExtension;
    }
}
