// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The node and the system that a path begins with: {@code lakon://shop}, or {@code lakon://shop@host:7355} when it can be
 * reached from other nodes.
 */
public final class Address implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String protocol;
    private final String system;
    private final String hostPort;
    private final String host;
    private final int port;

    /** The address of a system on this node. */
    public Address(String protocol, String system) {
        this(protocol, system, "", -1);
    }

    /** The address of a system that other nodes can reach. */
    public Address(String protocol, String system, String host, int port) {
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.system = Objects.requireNonNull(system, "system");
        this.host = host;
        this.port = port;
        this.hostPort = host.isEmpty() ? system : system + "@" + host + ":" + port;
    }

    /** As the constructor. */
    public static Address create(String protocol, String system) {
        return new Address(protocol, system);
    }

    /** As the constructor. */
    public static Address create(String protocol, String system, String host, int port) {
        return new Address(protocol, system, host, port);
    }

    public String protocol() {
        return protocol;
    }

    public String system() {
        return system;
    }

    public Optional<String> getHost() {
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }

    public Optional<Integer> getPort() {
        return port < 0 ? Optional.empty() : Optional.of(port);
    }

    /** Whether this address means something on its own node only. */
    public boolean hasLocalScope() {
        return host.isEmpty();
    }

    /** Whether this address means the same on every node. */
    public boolean hasGlobalScope() {
        return !hasLocalScope();
    }

    /** The address without its protocol: {@code shop}, or {@code shop@host:7355}. */
    public String hostPort() {
        return hostPort;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && protocol.equals(that.protocol) && hostPort.equals(that.hostPort);
    }

    @Override
    public int hashCode() {
        return 31 * protocol.hashCode() + hostPort.hashCode();
    }

    @Override
    public String toString() {
        return protocol + "://" + hostPort;
    }
}
