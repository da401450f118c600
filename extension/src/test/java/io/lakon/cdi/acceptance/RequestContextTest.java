// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.Receive;
import io.lakon.actor.StashBuffer;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestContextTest {
    sealed interface Command permits Greet, Ask, Question, Reply, Fail, Stop, Keep, Open {}

    record Greet(String text) implements Command {}

    record Ask() implements Command {}

    record Question(ActorRef<Command> replyTo) implements Command {}

    record Reply(String text) implements Command {}

    record Fail() implements Command {}

    record Stop() implements Command {}

    record Keep(String text) implements Command {}

    record Open() implements Command {}

    @Singleton
    static class Counter {
        private final AtomicInteger visits = new AtomicInteger();
    }

    @RequestScoped
    static class Visit {
        private int number;

        @Inject
        Journal journal;

        @Inject
        Counter counter;

        @PostConstruct
        void begin() {
            number = counter.visits.incrementAndGet();
        }

        @PreDestroy
        void end() {
            journal.note("visit " + number + " over");
        }

        int number() {
            return number;
        }
    }

    @Actor(requestContext = true)
    @Supervised
    static class Host extends AbstractBehavior<Command> {
        @Inject
        Visit visit;

        private final Journal journal;

        @Inject
        Host(ActorContext<Command> context, Journal journal) {
            super(context);
            this.journal = journal;
        }

        @PostConstruct
        void begin() {
            journal.note("begun in " + place());
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Greet.class, greet -> noted(greet.text))
                    .onMessage(Ask.class, ask -> ask())
                    .onMessage(Question.class, question -> {
                        question.replyTo.tell(new Reply("fine"));
                        return noted("asked");
                    })
                    .onMessage(Reply.class, reply -> noted(reply.text))
                    .onMessage(Fail.class, fail -> {
                        noted("failing");
                        throw new IllegalStateException("as asked");
                    })
                    .onMessage(Stop.class, stop -> Behaviors.stopped())
                    .onSignal(PostStop.class, signal -> noted("PostStop"))
                    .build();
        }

        private Behavior<Command> ask() {
            getContext()
                    .ask(
                            Command.class,
                            getContext().getSelf(),
                            Duration.ofMinutes(1),
                            Question::new,
                            (reply, failure) -> new Reply("reply adapted in " + place() + ", handled"));
            return noted("asking");
        }

        private Behavior<Command> noted(String text) {
            journal.note(text + " in " + place());
            return this;
        }

        private String place() {
            try {
                int first = visit.number();
                return first == visit.number() ? "visit " + first : "two visits";
            } catch (ContextNotActiveException none) {
                return "none";
            }
        }
    }

    @Dependent
    static class Guests {
        @Inject
        ActorRef<Command> host;
    }

    private static Playhouse.Play play() {
        return Playhouse.of(Host.class, Guests.class, Visit.class, Counter.class, Journal.class);
    }

    private static Playhouse open() {
        return play().open();
    }

    @Test
    void whatAnActorIsAnnotatedWithIsOverriddenByConfiguration() {
        try (Playhouse house =
                play().set("lakon.actor.deployment.host.request-context", false).open()) {
            house.get(Guests.class).host.tell(new Greet("first"));

            house.get(Journal.class).expect("begun in none", "first in none");
        }
    }

    @Test
    void eachMessageHasOneOfItsOwn() {
        try (Playhouse house = open()) {
            ActorRef<Command> host = house.get(Guests.class).host;

            host.tell(new Greet("first"));
            host.tell(new Greet("second"));

            house.get(Journal.class)
                    .expect("begun in none", "first in visit 1", "visit 1 over", "second in visit 2", "visit 2 over");
        }
    }

    @Test
    void aSignalHasNone() {
        try (Playhouse house = open()) {
            house.get(Guests.class).host.tell(new Stop());

            house.get(Journal.class).expect("begun in none", "PostStop in none");
        }
    }

    @Test
    void aReplyHasOneOfItsOwnAndTheFunctionThatAdaptsItHasNone() {
        try (Playhouse house = open()) {
            house.get(Guests.class).host.tell(new Ask());

            house.get(Journal.class)
                    .expect(
                            "begun in none",
                            "asking in visit 1",
                            "visit 1 over",
                            "asked in visit 2",
                            "visit 2 over",
                            "reply adapted in none, handled in visit 3",
                            "visit 3 over");
        }
    }

    @Test
    void thatOfAMessageThatFailsIsOverBeforeTheRestart() {
        try (Playhouse house = open()) {
            ActorRef<Command> host = house.get(Guests.class).host;

            host.tell(new Fail());
            host.tell(new Greet("again"));

            house.get(Journal.class)
                    .expect(
                            "begun in none",
                            "failing in visit 1",
                            "visit 1 over",
                            "begun in none",
                            "again in visit 2",
                            "visit 2 over");
        }
    }

    @Dependent
    static class Doors {
        @Inject
        Visit visit;

        @Inject
        Journal journal;

        @Produces
        @Actor(requestContext = true)
        Behavior<Command> door() {
            return Behaviors.withStash(10, this::closed);
        }

        private Behavior<Command> closed(StashBuffer<Command> stash) {
            return Behaviors.receive(Command.class)
                    .onMessage(Keep.class, keep -> {
                        stash.stash(keep);
                        return noted("kept");
                    })
                    .onMessage(
                            Open.class,
                            open -> Behaviors.setup(context -> {
                                noted("opened");
                                return stash.unstashAll(opened());
                            }))
                    .build();
        }

        private Behavior<Command> opened() {
            return Behaviors.receive(Command.class)
                    .onMessage(Keep.class, keep -> noted(keep.text))
                    .build();
        }

        private Behavior<Command> noted(String text) {
            journal.note(text + " in visit " + visit.number());
            return Behaviors.same();
        }
    }

    @Dependent
    static class AtTheDoor {
        @Inject
        ActorRef<Command> door;
    }

    @Test
    void whatAMessageUnstashesIsHandledAsPartOfIt() {
        try (Playhouse house = Playhouse.of(Doors.class, AtTheDoor.class, Visit.class, Counter.class, Journal.class)
                .open()) {
            ActorRef<Command> door = house.get(AtTheDoor.class).door;

            door.tell(new Keep("hello"));
            door.tell(new Open());

            house.get(Journal.class)
                    .expect("kept in visit 1", "visit 1 over", "opened in visit 2", "hello in visit 2", "visit 2 over");
        }
    }
}
