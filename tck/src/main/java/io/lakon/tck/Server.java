// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import java.lang.annotation.Annotation;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/**
 * The server under test, which Arquillian starts and stops but lets no test stop. Tests have it as
 * {@link ArquillianResource}.
 */
public final class Server {
    private final Container<?> container;

    private final DeploymentScenario scenario;

    private Server(Container<?> container, DeploymentScenario scenario) {
        this.container = container;
        this.scenario = scenario;
    }

    /** Stops it with all that is deployed. */
    public void stop() throws LifecycleException {
        container.stop();
        if (Boolean.getBoolean("server.of.one.application")) {
            undeploy(); // with which it ends
        }
    }

    /** Starts it again, without what was deployed. */
    public void start() throws LifecycleException {
        container.start();
        undeploy();
    }

    private void undeploy() {
        for (Deployment deployment : scenario.deployedDeploymentsInUnDeployOrder()) {
            try {
                container
                        .getDeployableContainer()
                        .undeploy(deployment.getDescription().getTestableArchive());
            } catch (Exception forgotten) {
                // Some servers keep over a stop what is deployed, and some do not.
            }
            deployment.undeployed();
        }
    }

    /** Has Arquillian know it. */
    public static final class Extension implements LoadableExtension {
        public Extension() {}

        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(ResourceProvider.class, Provider.class);
        }
    }

    /** Hands it out. */
    public static final class Provider implements ResourceProvider {
        @Inject
        Instance<ContainerRegistry> registry;

        @Inject
        Instance<DeploymentScenario> scenario;

        public Provider() {}

        @Override
        public boolean canProvide(Class<?> type) {
            return type == Server.class;
        }

        @Override
        public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
            return new Server(registry.get().getContainers().get(0), scenario.get());
        }
    }
}
