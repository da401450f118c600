// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.helidon;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** What arquillian.xml says. */
public final class HelidonConfiguration implements ContainerConfiguration {
    private String directory = "";
    private int port;

    /** Where archives are unpacked, and where the log is. */
    public void setDirectory(String directory) {
        this.directory = directory;
    }

    public void setPort(int port) {
        this.port = port;
    }

    String directory() {
        return directory;
    }

    int port() {
        return port;
    }

    @Override
    public void validate() {}
}
