// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import com.typesafe.config.Config;
import io.lakon.actor.ActorRef;
import io.lakon.cdi.Actor;
import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.slf4j.LoggerFactory;
import org.slf4j.jul.JULServiceProvider;

/**
 * What all archives have in common: Lakon as a user bundles it, with a way into the server's log where that is none of
 * SLF4J's, and AssertJ for the tests that run inside.
 */
public final class Archives {
    private Archives() {}

    /** A WAR of this name, and so of this context root and application name. */
    public static WebArchive war(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(Stream.of(
                                Actor.class,
                                ActorRef.class,
                                Config.class,
                                LoggerFactory.class,
                                JULServiceProvider.class,
                                Assertions.class)
                        .map(Archives::jarOf)
                        .toArray(JavaArchive[]::new))
                .addClass(Waiting.class)
                .addAsWebInfResource(beansXml("annotated"), "beans.xml");
    }

    /** A library of this name, to be put into a WAR; a bean archive. */
    public static JavaArchive library(String name, Class<?>... classes) {
        return ShrinkWrap.create(JavaArchive.class, name + ".jar")
                .addClasses(classes)
                .addAsManifestResource(beansXml("annotated"), "beans.xml");
    }

    /** Of a mode of discovery. */
    public static StringAsset beansXml(String mode) {
        return new StringAsset(
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"" + mode
                        + "\"/>");
    }

    /** As an archive of its own, not as a file: embedded containers look into the former only. */
    private static JavaArchive jarOf(Class<?> type) {
        try {
            File jar = new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.createFromZipFile(JavaArchive.class, jar);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
