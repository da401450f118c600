// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Props;
import io.lakon.tck.Archives;
import io.lakon.tck.Journal;
import io.lakon.tck.incarnation.Player.Become;
import io.lakon.tck.incarnation.Player.Command;
import io.lakon.tck.incarnation.Player.Fail;
import io.lakon.tck.incarnation.Player.Forgivable;
import io.lakon.tck.incarnation.Player.Stop;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Incarnations. Each test reads all that its own actor has noted. */
@ArquillianTest
public class IncarnationTest {
    @Inject
    Stage stage;

    @Inject
    Journal journal;

    public IncarnationTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("incarnations")
                .addClasses(Journal.class, Player.class, Prop.class, Stage.class, Stumbling.class);
    }

    private ActorRef<Command> play(String name) {
        ActorRef<Command> player = stage.system.systemActorOf(
                stage.behaviors.behavior(Player.class, new AtomicInteger()), name, Props.empty());
        journal.expect("1 constructed", "1 initialized with a prop", "1 begun");
        return player;
    }

    private void expectEnd(int incarnation) {
        journal.expect(incarnation + " ended", incarnation + " prop put away");
    }

    private void expectBeginning(int incarnation) {
        journal.expect(incarnation + " constructed", incarnation + " initialized with a prop", incarnation + " begun");
    }

    private void stop(ActorRef<Command> player, int incarnation) {
        player.tell(new Stop());
        journal.expect(incarnation + " hears PostStop");
        expectEnd(incarnation);
    }

    @Test
    public void anInstanceIsConstructedThenInjectedThenBegunAndDestroyedAfterItHasHeardThatItStopped() {
        ActorRef<Command> player = play("short-lived");

        player.tell(new Stop());

        journal.expect("1 hears PostStop", "1 ended", "1 prop put away");
    }

    @Test
    public void aRestartIsANewInstanceAndTheOldOneIsDestroyedBefore() {
        ActorRef<Command> player = play("restarted");

        player.tell(new Fail());

        journal.expect("1 hears PreRestart");
        expectEnd(1);
        expectBeginning(2);
        stop(player, 2);
    }

    @Test
    public void aResumeKeepsTheInstance() {
        ActorRef<Command> player = play("resumed");

        player.tell(new Forgivable());

        stop(player, 1);
    }

    @Test
    public void anInstanceIsDestroyedOnceEvenIfItsActorHasAnotherBehaviourByThen() {
        ActorRef<Command> player = play("transformed");

        player.tell(new Become());
        player.tell(new Fail());
        expectEnd(1);
        expectBeginning(2);

        player.tell(new Become());
        player.tell(new Stop());
        expectEnd(2);
    }

    @Test
    public void aFailingConstructorLeavesNothingBehindAndIsTheSupervisorsBusiness() {
        stage.system.systemActorOf(stage.behaviors.behavior(Stumbling.class), "stumbling", Props.empty());

        journal.expect("stumbled", "0 prop put away", "stumbled", "0 prop put away");
    }
}
