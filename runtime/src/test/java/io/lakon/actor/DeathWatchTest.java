// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Death watch. */
class DeathWatchTest {
    @RegisterExtension
    final Lab lab =
            Lab.create("one-thread { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }");

    private final Probe<Object> probe = lab.probe();

    /** A watcher whose signals are told to the probe; its own messages are deeds, one of which says "the end". */
    private ActorRef<Deed> watcher() {
        return lab.spawn(Deed.actor(probe.ref()));
    }

    private Deed says(String text) {
        return context -> {
            probe.ref().tell(text);
            return Behaviors.same();
        };
    }

    private ActorRef<Deed> ended() {
        ActorRef<Deed> actor = lab.spawn(Behaviors.stopped());
        probe.awaitEnd(actor);
        return actor;
    }

    private static void stop(ActorRef<Deed> actor) {
        actor.tell(context -> Behaviors.stopped());
    }

    @Test
    void aWatcherHearsOfTheEndAfterThePostStop() {
        ActorRef<Deed> other = lab.spawn(Deed.actor(probe.ref()));

        stop(other);

        probe.awaitEnd(other, PostStop.instance());
    }

    @Test
    void watchingAnActorThatHasStoppedTellsOfItAtOnce() {
        ActorRef<Deed> other = ended();

        probe.watch(other);

        probe.expectTerminated(other);
    }

    @Test
    void aWatchThatArrivesWhileTheActorStopsIsAnswered() {
        Gate gate = new Gate();
        ActorRef<Deed> other = lab.spawn(Behaviors.receive((context, deed) -> deed.in(context), (context, signal) -> {
            gate.pass();
            return Behaviors.same();
        }));
        stop(other);
        gate.awaitArrival();

        probe.watch(other);
        probe.expectNothing(); // so the watch has been sent
        gate.open();

        probe.expectTerminated(other);
    }

    @Test
    void whatADyingActorSendsToItsWatcherComesBeforeTheTerminated() {
        ActorRef<Deed> other = lab.spawn(Behaviors.receive((context, deed) -> deed.in(context), (context, signal) -> {
            probe.ref().tell("from PostStop");
            return Behaviors.same();
        }));
        probe.watch(other);
        probe.expectNothing();

        other.tell(context -> {
            probe.ref().tell("from the last message");
            return Behaviors.stopped(() -> probe.ref().tell("from the callback"));
        });

        probe.expect("from the last message", "from PostStop", "from the callback", new Terminated(other));
    }

    @Test
    void watchingTwiceTellsOnce() {
        ActorRef<Deed> other = ended();
        ActorRef<Deed> watcher = watcher();

        watcher.tell(context -> {
            context.watch(other);
            context.watch(other);
            return Behaviors.same();
        });

        probe.expect(new Terminated(other));
        watcher.tell(says("the end"));
        probe.expect("the end");
    }

    @Test
    void manyMayWatchOne() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        Probe<Object> second = lab.probe();
        probe.watch(other);
        second.watch(other);

        stop(other);

        probe.expectTerminated(other);
        second.expectTerminated(other);
    }

    @Test
    void watchersAreToldInTheOrderInWhichTheyBeganToWatch() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        Props oneThread = DispatcherSelector.fromConfig("one-thread"); // on which they hear of it in the order told
        for (int i = 0; i < 8; i++) {
            String name = "watcher " + i;
            ActorRef<Deed> watcher = lab.spawn(Deed.actor(), "watcher-" + i, oneThread);
            Deed.inside(watcher, context -> {
                context.watchWith(other, says(name));
                return name;
            });
        }
        ActorRef<Deed> nobody = lab.spawn(Deed.actor(), "nobody", oneThread);
        Deed.inside(nobody, ActorContext::getSelf); // on their thread: none of them is still at its turn

        stop(other);

        for (int i = 0; i < 8; i++) {
            probe.expect("watcher " + i);
        }
    }

    @Test
    void afterUnwatchNothingIsTold() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> watcher = watcher();
        Deed.inside(watcher, context -> {
            context.watch(other);
            context.unwatch(other);
            return "unwatched";
        });

        stop(other);
        probe.awaitEnd(other);

        watcher.tell(says("the end"));
        probe.expect("the end");
    }

    @Test
    void unwatchDiscardsATerminatedThatIsInTheMailboxAlready() {
        ActorRef<Deed> other = ended();
        ActorRef<Deed> watcher = watcher();

        Deed.inside(watcher, context -> {
            context.watch(other); // which answers at once, into this actor's mailbox
            context.unwatch(other);
            return "unwatched";
        });

        watcher.tell(says("the end"));
        probe.expect("the end");
    }

    @Test
    void aWatchAfterAnUnwatchTellsOnceThoughTwoTerminatedWereOnTheirWay() {
        ActorRef<Deed> other = ended();
        ActorRef<Deed> watcher = watcher();

        Deed.inside(watcher, context -> {
            context.watch(other);
            context.unwatch(other);
            context.watch(other);
            return "watching";
        });

        watcher.tell(says("the end"));
        probe.expect(new Terminated(other), "the end");
    }

    @Test
    void watchWithTellsInAMessageOfOnesOwn() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> watcher = watcher();
        Deed.inside(watcher, context -> {
            context.watchWith(other, says("my own message"));
            return "watching";
        });

        stop(other);

        probe.expect("my own message");
    }

    @Test
    void watchWithOfAnActorThatHasStoppedTellsAtOnce() {
        ActorRef<Deed> other = ended();
        ActorRef<Deed> watcher = watcher();

        watcher.tell(context -> {
            context.watchWith(other, says("my own message"));
            return Behaviors.same();
        });

        probe.expect("my own message");
    }

    @Test
    void anotherWayOfWatchingWithoutUnwatchIsRefused() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> watcher = watcher();
        Deed first = says("first");
        Deed.inside(watcher, context -> {
            context.watchWith(other, first);
            return "watching";
        });

        assertThatThrownBy(() -> Deed.inside(watcher, context -> {
                    context.watch(other);
                    return "never";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(other.toString());
        assertThatThrownBy(() -> Deed.inside(watcher, context -> {
                    context.watchWith(other, says("second"));
                    return "never";
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> Deed.inside(watcher, context -> {
                    context.watchWith(other, first);
                    return "the same again";
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void afterUnwatchAnActorMayBeWatchedInAnotherWay() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> watcher = watcher();
        Deed.inside(watcher, context -> {
            context.watch(other);
            context.unwatch(other);
            context.watchWith(other, says("my own message"));
            return "watching";
        });

        stop(other);

        probe.expect("my own message");
    }

    @Test
    void aParentThatWatchesAChildWithAMessageReceivesThatWhenTheChildFails() {
        ActorRef<Deed> parent = watcher();
        ActorRef<Deed> child = Deed.inside(parent, context -> {
            ActorRef<Deed> spawned = context.spawnAnonymous(Deed.actor());
            context.watchWith(spawned, says("my own message"));
            return spawned;
        });

        child.tell(context -> {
            throw new Broken();
        });

        probe.expect("my own message");
    }

    @Test
    void anActorThatWatchesItselfHearsNothing() {
        ActorRef<Deed> watcher = watcher();

        watcher.tell(context -> {
            context.watch(context.getSelf());
            return Behaviors.stopped();
        });

        probe.awaitEnd(watcher, PostStop.instance());
    }

    @Test
    void aTerminatedForAWatcherThatHasStoppedIsNoDeadLetter() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> watcher = watcher();
        Deed.inside(watcher, context -> {
            context.watch(other);
            return "watching";
        });
        stop(watcher);
        probe.awaitEnd(watcher, PostStop.instance());

        stop(other);
        probe.awaitEnd(other);

        assertThat(lab.system().inspect().deadLetters()).isZero();
    }

    @Test
    void aWatcherWaitsForTheWholeTreeOfWhomItWatches() {
        Gate gate = new Gate();
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        Deed.inside(
                other,
                context -> context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                    gate.pass();
                    probe.ref().tell("the child has stopped");
                    return Behaviors.same();
                })));
        probe.watch(other);
        stop(other);
        gate.awaitArrival();

        gate.open();

        probe.expect("the child has stopped", new Terminated(other));
    }

    @Test
    void theDeadLettersRefCountsAsStopped() {
        probe.awaitEnd(lab.system().deadLetters());
    }

    @Test
    void aWatcherOfTwoHearsOfEach() {
        ActorRef<Deed> one = lab.spawn(Deed.actor());
        ActorRef<Deed> two = lab.spawn(Deed.actor());
        probe.watch(one);
        probe.watch(two);

        stop(two);
        probe.expectTerminated(two);
        stop(one);
        probe.expectTerminated(one);
    }
}
