// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.Speaker;
import io.lakon.actor.function.Procedure;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.MDC;

/** Semantics: The context. */
class ContextTest {
    @RegisterExtension
    final Lab lab = Lab.create("""
            one-thread {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
            }
            """);

    @RegisterExtension
    final LogCapture speakers = LogCapture.of(Speaker.class);

    @RegisterExtension
    final LogCapture auctions = LogCapture.of("auctions");

    private final Probe<Object> probe = lab.probe();
    private final ActorRef<Deed> actor = lab.spawn(Deed.actor(probe.ref()), "actor");

    private ActorContext<Deed> leaked() {
        return Deed.inside(actor, context -> context);
    }

    // Its thread.

    @Test
    void usedOutsideItsActorsTurnsItRefuses() {
        ActorContext<Deed> context = leaked();
        Map<String, Procedure<ActorContext<Deed>>> uses = new LinkedHashMap<>();
        uses.put("getLog", ActorContext::getLog);
        uses.put("setLoggerName", it -> it.setLoggerName("name"));
        uses.put("getChildren", ActorContext::getChildren);
        uses.put("getChild", it -> it.getChild("child"));
        uses.put("spawn", it -> it.spawn(Deed.actor(), "child"));
        uses.put("spawnAnonymous", it -> it.spawnAnonymous(Deed.actor()));
        uses.put("stop", it -> it.stop(actor));
        uses.put("watch", it -> it.watch(actor));
        uses.put("watchWith", it -> it.watchWith(actor, same -> Behaviors.same()));
        uses.put("unwatch", it -> it.unwatch(actor));
        uses.put("scheduleOnce", it -> it.scheduleOnce(Duration.ofSeconds(1), probe.ref(), "late"));
        uses.put("messageAdapter", it -> it.messageAdapter(String.class, text -> same -> Behaviors.same()));
        uses.put(
                "pipeToSelf",
                it -> it.pipeToSelf(
                        CompletableFuture.completedFuture(1), (value, failure) -> same -> Behaviors.same()));
        uses.put(
                "ask",
                it -> it.ask(
                        Object.class,
                        probe.ref(),
                        Duration.ofSeconds(1),
                        replyTo -> "question",
                        (reply, failure) -> same -> Behaviors.same()));

        uses.forEach((name, use) -> assertThatThrownBy(() -> use.apply(context))
                .as(name)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(actor.toString())
                .hasMessageContaining(Thread.currentThread().getName()));
    }

    @Test
    void usedOnTheTurnOfAnotherActorItRefuses() {
        ActorContext<Deed> context = leaked();
        ActorRef<Deed> other = lab.spawn(Deed.actor());

        assertThatThrownBy(() -> Deed.inside(other, own -> context.getChildren()))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void selfSystemAndExecutionContextAreForAnyThread() {
        ActorContext<Deed> context = leaked();

        ActorRef<Deed> self = context.getSelf();

        assertThat(self).isEqualTo(actor);
        assertThatCode(context::getSystem).doesNotThrowAnyException();
        assertThatCode(context::getExecutionContext).doesNotThrowAnyException();
    }

    // Children.

    @Test
    void theChildrenAreThoseThatLive() {
        ActorRef<Deed> one = Deed.inside(actor, context -> context.spawn(Deed.actor(), "one"));
        ActorRef<Deed> two = Deed.inside(actor, context -> context.spawn(Deed.actor(), "two"));
        one.tell(context -> Behaviors.stopped());
        probe.awaitEnd(one);

        List<ActorRef<Void>> children = Deed.inside(actor, ActorContext::getChildren);

        assertThat(children).containsExactly(two.unsafeUpcast());
    }

    @Test
    void aChildIsFoundByItsName() {
        ActorRef<Deed> child = Deed.inside(actor, context -> context.spawn(Deed.actor(), "child"));

        ActorRef<Void> found =
                Deed.inside(actor, context -> context.getChild("child").orElseThrow());

        assertThat(found).isEqualTo(child);
    }

    @Test
    void nobodyIsFoundByAnotherName() {
        boolean found = Deed.inside(actor, context -> context.getChild("nobody").isPresent());

        assertThat(found).isFalse();
    }

    @Test
    void amongManyThatComeAndGoEachIsFoundByItsName() {
        Random random = new Random(7);
        Map<String, ActorRef<Deed>> living = new LinkedHashMap<>();
        Set<String> ended = new HashSet<>();
        for (int wanted : new int[] {1000, 10, 300, 0, 50}) {
            while (living.size() < wanted) {
                String name = "child-" + random.nextInt(100_000);
                ActorRef<Deed> child = Deed.inside(
                        actor,
                        context -> random.nextBoolean() || living.containsKey(name)
                                ? context.spawnAnonymous(Deed.actor())
                                : context.spawn(Deed.actor(), name));
                living.put(child.path().name(), child);
                ended.remove(child.path().name());
            }
            while (living.size() > wanted) {
                String name = List.copyOf(living.keySet()).get(random.nextInt(living.size()));
                ActorRef<Deed> child = living.remove(name);
                child.tell(context -> Behaviors.stopped());
                probe.awaitEnd(child);
                ended.add(name);
            }

            Deed.inside(actor, context -> {
                assertThat(context.getChildren())
                        .extracting(each -> each.path().name())
                        .containsExactlyInAnyOrderElementsOf(living.keySet());
                assertThat(living)
                        .allSatisfy((name, child) ->
                                assertThat(context.getChild(name)).contains(child.unsafeUpcast()));
                assertThat(ended)
                        .allSatisfy(name -> assertThat(context.getChild(name)).isEmpty());
                return wanted;
            });
        }
    }

    @Test
    void aNewChildTakesMessagesAtOnce() {
        actor.tell(context -> {
            context.spawn(Behaviors.receiveMessageWithSame(probe.ref()::tell), "child")
                    .tell("at once");
            return Behaviors.same();
        });

        probe.expect("at once");
    }

    @Test
    void stoppingAnActorThatIsNoChildIsRefused() {
        ActorRef<Deed> stranger = lab.spawn(Deed.actor(), "stranger");

        assertThatThrownBy(() -> Deed.inside(actor, context -> {
                    context.stop(stranger);
                    return "never";
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(stranger.toString())
                .hasMessageContaining(actor.toString());
    }

    @Test
    void stoppingOneselfThroughTheContextIsRefused() {
        assertThatThrownBy(() -> Deed.inside(actor, context -> {
                    context.stop(context.getSelf());
                    return "never";
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Behaviors.stopped()");
    }

    @Test
    void stoppingAChildThatHasStoppedChangesNothing() {
        ActorRef<Deed> child = Deed.inside(actor, context -> context.spawn(Deed.actor(), "child"));
        child.tell(context -> Behaviors.stopped());
        probe.awaitEnd(child);

        assertThatCode(() -> Deed.inside(actor, context -> {
                    context.stop(child);
                    return "nothing to do";
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void stoppingTheRefOfADeadChildDoesNotTouchItsSuccessor() {
        ActorRef<Deed> first = Deed.inside(actor, context -> context.spawn(Deed.actor(), "child"));
        first.tell(context -> Behaviors.stopped());
        probe.awaitEnd(first);
        ActorRef<Deed> second = Deed.inside(actor, context -> context.spawn(Deed.actor(), "child"));

        actor.tell(context -> {
            context.stop(first);
            return Behaviors.same();
        });

        String answer = Deed.inside(second, context -> "alive");
        assertThat(answer).isEqualTo("alive");
    }

    // Later.

    @Test
    void aMessageCanBeScheduledForAnother() {
        Deed.inside(actor, context -> context.scheduleOnce(Duration.ofSeconds(1), probe.ref(), "later"));

        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("later");
    }

    @Test
    void whatIsScheduledForAnotherIsSentThoughTheActorHasStopped() {
        actor.tell(context -> {
            context.scheduleOnce(Duration.ofSeconds(1), probe.ref(), "later");
            return Behaviors.stopped();
        });
        probe.awaitEnd(actor, PostStop.instance());

        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("later");
    }

    @Test
    void whatIsScheduledForAnotherCanBeCancelled() {
        Cancellable scheduled =
                Deed.inside(actor, context -> context.scheduleOnce(Duration.ofSeconds(1), probe.ref(), "later"));

        assertThat(scheduled.cancel()).isTrue();

        lab.timePasses(Duration.ofSeconds(1));
        probe.expectNothing();
    }

    // Its log.

    @Test
    void theLogIsNamedAfterTheClassThatAsksForIt() {
        ActorRef<String> speaker = lab.spawn(Speaker.create());

        speaker.tell("hello");
        probe.awaitEnd(speaker);

        assertThat(speakers.messages()).containsExactly("hello");
    }

    @Test
    void theLogOfAFunctionIsNamedAfterTheClassAroundIt() {
        ActorRef<String> speaker = lab.spawn(Speaker.functional());

        speaker.tell("hello");
        probe.awaitEnd(speaker);

        assertThat(speakers.messages()).containsExactly("hello");
    }

    @Test
    void theLogMayHaveAnotherName() {
        Deed.inside(actor, context -> {
            context.setLoggerName("auctions");
            context.getLog().info("hello");
            return "logged";
        });

        assertThat(auctions.messages()).containsExactly("hello");
    }

    @Test
    void whatIsLoggedCarriesTheActorsPathAndAddress() {
        Deed.inside(actor, context -> {
            context.setLoggerName("auctions");
            context.getLog().info("hello");
            return "logged";
        });

        assertThat(auctions.events().get(0).getMDCPropertyMap())
                .containsEntry("lakonSource", "lakon://lab/user/actor")
                .containsEntry("lakonAddress", "lakon://lab");
    }

    @Test
    void whatATaggedActorLogsCarriesItsTags() {
        ActorRef<Deed> tagged = lab.spawn(Deed.actor(), "tagged", ActorTags.create("sale", "summer"));

        Deed.inside(tagged, context -> {
            context.setLoggerName("auctions");
            context.getLog().info("hello");
            return "logged";
        });

        assertThat(auctions.events().get(0).getMDCPropertyMap()).containsEntry("lakonTags", "sale,summer");
    }

    @Test
    void theNextMessageOnTheThreadDoesNotCarryThem() {
        Props oneThread = DispatcherSelector.fromConfig("one-thread");
        ActorRef<Deed> logging =
                lab.spawn(Deed.actor(), "logging", ActorTags.create("sale").withNext(oneThread));
        ActorRef<Deed> silent = lab.spawn(Deed.actor(), "silent", oneThread);
        Deed.inside(logging, context -> {
            context.getLog().info("hello");
            return "logged";
        });

        String left = Deed.inside(
                silent, context -> MDC.get("lakonSource") + " " + MDC.get("lakonAddress") + " " + MDC.get("lakonTags"));

        assertThat(left).isEqualTo("null null null");
    }
}
