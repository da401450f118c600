// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;

/** Tells the extension that the web application it is a library of has started, where the container of beans does not. */
public final class WebStart implements ServletContainerInitializer {
    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        if (ApplicationLoader.isInWebApplication()) {
            context.addListener(new Last());
        }
    }

    /** Listeners are called in the order in which they were added: this one after that of the container of beans. */
    private static final class Last implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            CDI.current().getBeanManager().getExtension(LakonExtension.class).startWithWebApplication();
        }
    }
}
