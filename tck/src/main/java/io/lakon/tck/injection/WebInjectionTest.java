// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Http.Answer;
import io.lakon.tck.Tags;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specification: Injection. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class WebInjectionTest {
    private final Http http = new Http();

    @ArquillianResource
    URL application;

    public WebInjectionTest() {}

    @Deployment(testable = false)
    public static WebArchive application() {
        return Archives.war("web-injection").addClasses(Greeter.class, Wording.class, Reception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"field", "constructor", "application-scoped"})
    public void whatIsInjectedIntoAResourceReachesTheActor(String resource) {
        assertThatGreets("api/" + resource, resource);
    }

    @Test
    @Tag(Tags.SERVLET)
    public void whatIsInjectedIntoAServletReachesTheActor() {
        assertThatGreets("servlet", "servlet");
    }

    @Test
    @Tag(Tags.SERVLET)
    public void whatIsInjectedIntoAFilterReachesTheActor() {
        assertThatGreets("filter", "filter");
    }

    @Test
    @Tag(Tags.SERVLET)
    public void whatIsInjectedIntoABeanOfTheSessionReachesTheActor() {
        assertThatGreets("api/session-scoped", "session-scoped");
    }

    private void assertThatGreets(String path, String whom) {
        Answer answer = http.get(URI.create(application + path));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Hello " + whom);
    }
}
