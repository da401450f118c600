// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the extension when its web module starts and ends, for CDI containers that do not: those of Payara and GlassFish tell it
 * of the whole application, before its modules have names, and when their class loaders have been stopped.
 *
 * <p>Found by servlet containers alone, in {@code META-INF/services}: so nothing is missing where there are no servlets.
 */
public final class WebModule implements ServletContainerInitializer, ServletContextListener {
    public WebModule() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        context.addListener(this);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        tell(LakonExtension::startWithServletContext);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        tell(LakonExtension::drainWithServletContext);
    }

    private static void tell(Consumer<LakonExtension> what) {
        LakonExtension extension;
        try {
            extension = CDI.current().getBeanManager().getExtension(LakonExtension.class);
        } catch (IllegalStateException | IllegalArgumentException none) {
            return; // a web module without beans, or one that was refused
        }
        what.accept(extension);
    }
}
