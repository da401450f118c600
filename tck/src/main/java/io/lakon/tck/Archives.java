// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import com.typesafe.config.Config;
import io.lakon.actor.ActorRef;
import io.lakon.cdi.Actor;
import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What all archives have in common: Lakon as a user bundles it, and AssertJ for the tests that run inside. */
public final class Archives {
    private Archives() {}

    /** A WAR of this name, and so of this context root and application name. */
    public static WebArchive war(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(jarOf(Actor.class), jarOf(ActorRef.class), jarOf(Config.class), jarOf(Assertions.class))
                .addClass(Waiting.class)
                .addAsWebInfResource(beansXml(), "beans.xml");
    }

    /** A library of this name, to be put into a WAR; a bean archive. */
    public static JavaArchive library(String name, Class<?>... classes) {
        return ShrinkWrap.create(JavaArchive.class, name + ".jar")
                .addClasses(classes)
                .addAsManifestResource(beansXml(), "beans.xml");
    }

    private static StringAsset beansXml() {
        return new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                + " bean-discovery-mode=\"annotated\"/>");
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
