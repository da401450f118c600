// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Services that are registered with the receptionist, and then each found many times; the size is how many services. */
public final class Services implements Program {
    private static final int FINDS = 20; // of each

    private sealed interface Event permits Registered, Found {}

    private record Registered() implements Event {}

    private record Found(Receptionist.Listing listing) implements Event {}

    private record Times(long instances, long registered, long found) {}

    @Override
    public List<Figure> run(int services) throws Exception {
        TimedRun<Times> run = TimedRun.of((guardian, result) ->
                guardian.spawn(Behaviors.<Event>setup(own -> new Client(own, services, result)), "client"));
        Times times = run.result();
        long finds = (long) FINDS * services;
        Check.that("instances found", times.instances, finds);
        return List.of(
                Figure.rate("registrations", services, times.registered), Figure.rate("finds", finds, times.found));
    }

    private static final class Client extends AbstractBehavior<Event> {
        private final List<ServiceKey<Start>> keys;
        private final CompletableFuture<Times> result;
        private final ActorRef<Receptionist.Listing> listings;
        private final long start = System.nanoTime();
        private long allRegistered;
        private int registered;
        private int found;
        private long instances;

        Client(ActorContext<Event> context, int services, CompletableFuture<Times> result) {
            super(context);
            this.result = result;
            keys = IntStream.range(0, services)
                    .mapToObj(number -> ServiceKey.create(Start.class, "service-" + number))
                    .toList();
            listings = context.messageAdapter(Receptionist.Listing.class, Found::new);
            ActorRef<Receptionist.Registered> confirmations =
                    context.messageAdapter(Receptionist.Registered.class, confirmation -> new Registered());
            for (ServiceKey<Start> key : keys) {
                ActorRef<Start> service = context.spawnAnonymous(Behaviors.<Start>ignore());
                context.getSystem().receptionist().tell(Receptionist.register(key, service, confirmations));
            }
        }

        @Override
        public Receive<Event> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Registered.class, this::onRegistered)
                    .onMessage(Found.class, this::onFound)
                    .build();
        }

        private Behavior<Event> onRegistered(Registered event) {
            registered++;
            if (registered == keys.size()) {
                allRegistered = System.nanoTime();
                for (int i = 0; i < FINDS; i++) {
                    for (ServiceKey<Start> key : keys) {
                        getContext().getSystem().receptionist().tell(Receptionist.find(key, listings));
                    }
                }
            }
            return this;
        }

        private Behavior<Event> onFound(Found event) {
            ServiceKey<Start> key = keys.get(found % keys.size()); // the receptionist answers in order
            instances += event.listing.getServiceInstances(key).size();
            found++;
            if (found == FINDS * keys.size()) {
                long now = System.nanoTime();
                result.complete(new Times(instances, allRegistered - start, now - allRegistered));
            }
            return this;
        }
    }
}
