// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

/**
 * What a test needs of its server besides CDI and MicroProfile Config, so that a server without it can leave the test out.
 * Classes without a tag run in an SE container too.
 */
public final class Tags {
    /** HTTP: Jakarta REST, libraries in a WAR, or several applications at once. */
    public static final String WEB = "web";

    /** A web container: servlets, filters, sessions. */
    public static final String SERVLET = "servlet";

    /** Enterprise beans. */
    public static final String EJB = "ejb";

    /** Jakarta Transactions. */
    public static final String JTA = "jta";

    /** Jakarta Concurrency. */
    public static final String CONCURRENCY = "concurrency";

    /** Identities of WildFly's Elytron, as there is no other way to have one without a server's own users. */
    public static final String ELYTRON = "elytron";

    /** Enterprise archives, of several web applications. */
    public static final String EAR = "ear";

    /** A MicroProfile Config for each module of an enterprise archive. */
    public static final String EAR_CONFIG = "ear-config";

    /** Health checks in the modules of enterprise archives. */
    public static final String EAR_HEALTH = "ear-health";

    /** Enterprise archives whose name a module knows when it starts. */
    public static final String EAR_NAMES = "ear-names";

    /** No undeployed application that stays in memory because of the server itself. */
    public static final String UNLOADING = "unloading";

    private Tags() {}
}
