// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Actor scope. */
@ArquillianTest
public class ActorScopeTest {
    @Inject
    Visitor visitor;

    @Inject
    Gate gate;

    @Inject
    Remains remains;

    public ActorScopeTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("actor-scope")
                .addClasses(Gate.class, Porter.class, Remains.class, Tally.class, Turnstile.class, Visitor.class);
    }

    private static int entered(ActorRef<Porter.Command> actor, int people) {
        return await(
                AskPattern.<Porter.Command, Integer>ask(actor, replyTo -> new Porter.Enter(people, replyTo), PATIENCE));
    }

    private int nextSum() throws InterruptedException {
        Integer sum = remains.sums().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(sum).isNotNull();
        return sum;
    }

    /** By each test itself: within an SE container's own JVM, Arquillian calls no method before each. */
    private void newIncarnations() throws InterruptedException {
        entered(visitor.turnstile, 0); // what is never used is never destroyed
        visitor.turnstile.tell(new Porter.Fall());
        nextSum();
        visitor.porter.tell(new Porter.Fall());
        nextSum();
    }

    @Test
    public void allThatAnIncarnationUsesSharesOneInstance() throws InterruptedException {
        newIncarnations();
        assertThat(entered(visitor.porter, 1)).isEqualTo(101);
        assertThat(entered(visitor.porter, 1)).isEqualTo(102);
    }

    @Test
    public void actorsShareNone() throws InterruptedException {
        newIncarnations();
        assertThat(entered(visitor.porter, 1)).isEqualTo(101);
        assertThat(entered(visitor.turnstile, 1)).isEqualTo(1);
    }

    @Test
    public void aRestartDestroysIt() throws InterruptedException {
        newIncarnations();
        entered(visitor.porter, 7);

        visitor.porter.tell(new Porter.Fall());

        assertThat(nextSum()).isEqualTo(107);
        assertThat(entered(visitor.porter, 1)).isEqualTo(101);
    }

    @Test
    public void aRestartOfAProducedBehaviourDestroysIt() throws InterruptedException {
        newIncarnations();
        entered(visitor.turnstile, 7);

        visitor.turnstile.tell(new Porter.Fall());

        assertThat(nextSum()).isEqualTo(7);
        assertThat(entered(visitor.turnstile, 1)).isEqualTo(1);
    }

    @Test
    public void itIsRefusedWhereNoActorRuns() {
        assertThatExceptionOfType(ContextNotActiveException.class).isThrownBy(() -> gate.count(1));
    }
}
