// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.helidon;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link HelidonContainer}. */
public final class HelidonArquillian implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, HelidonContainer.class);
    }
}
