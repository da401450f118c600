package shop;

import static org.apache.pekko.actor.typed.javadsl.Behaviors.same;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.Done;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.Cancellable;
import org.apache.pekko.actor.DeadLetter;
import org.apache.pekko.actor.typed.*;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.*;
import org.apache.pekko.actor.typed.pubsub.Topic;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;
import org.apache.pekko.dispatch.ControlMessage;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.japi.pf.PFBuilder;
import org.apache.pekko.pattern.StatusReply;
import scala.concurrent.ExecutionContextExecutor;

/** Every way of naming a type. See {@link org.apache.pekko.actor.typed.Behavior}. */
public class Shop extends AbstractBehavior<Shop.Command> {
    public static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "shop");

    public interface Command {}

    public static final class Buy implements Command {
        public final String article;
        public final ActorRef<StatusReply<Done>> replyTo;

        public Buy(String article, ActorRef<StatusReply<Done>> replyTo) {
            this.article = article;
            this.replyTo = replyTo;
        }
    }

    public enum Close implements Command, ControlMessage {
        INSTANCE
    }

    private static final class Neighbours implements Command {
        final Receptionist.Listing listing;

        Neighbours(Receptionist.Listing listing) {
            this.listing = listing;
        }
    }

    private static final class Lost implements Command {
        final DeadLetter letter;

        Lost(DeadLetter letter) {
            this.letter = letter;
        }
    }

    private static final class Doorman extends BehaviorInterceptor<Command, Command> {
        Doorman() {
            super(Command.class);
        }

        @Override
        public Behavior<Command> aroundReceive(
                TypedActorContext<Command> context, Command message, ReceiveTarget<Command> target) {
            return target.apply(context, message);
        }

        @Override
        public boolean isSame(BehaviorInterceptor<Object, Object> other) {
            return this == (BehaviorInterceptor<?, ?>) other;
        }
    }

    public static Behavior<Command> create() {
        Behavior<Command> open = Behaviors.withTimers(timers -> Behaviors.setup(context -> {
            timers.startSingleTimer(Close.INSTANCE, Duration.ofHours(8));
            return new Shop(context);
        }));
        return Behaviors.supervise(Behaviors.intercept(Doorman::new, open))
                .onFailure(IllegalStateException.class, SupervisorStrategy.restart().withLimit(3, Duration.ofMinutes(1)));
    }

    /** Articles are asked for by name: {@link PFBuilder} knows no other. */
    public static Behavior<Object> byName(ActorRef<StatusReply<Done>> customer) {
        Function<String, Command> order = article -> new Buy(article, customer);
        return Behaviors.transformMessages(
                Object.class, create(), (PFBuilder<Object, Command> builder) -> builder.match(String.class, order::apply));
    }

    private final org.apache.pekko.actor.typed.ActorRef<org.apache.pekko.actor.typed.pubsub.Topic.Command<String>> sales;
    private final Cancellable stocktaking;

    private Shop(ActorContext<Command> context) {
        super(context);
        ExecutionContextExecutor threads = context.getSystem().executionContext();
        stocktaking = context.getSystem().scheduler().scheduleOnce(Duration.ofDays(1), () -> {}, threads);
        sales = context.spawn(Topic.create(String.class, "sales"), "sales");
        context.getSystem().receptionist().tell(Receptionist.register(KEY, context.getSelf()));
        context.getSystem()
                .receptionist()
                .tell(Receptionist.subscribe(KEY, context.messageAdapter(Receptionist.Listing.class, Neighbours::new)));
        context.getSystem()
                .eventStream()
                .tell(new EventStream.Subscribe<>(DeadLetter.class, context.messageAdapter(DeadLetter.class, Lost::new)));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Buy.class, this::onBuy)
                .onMessage(Neighbours.class, neighbours -> {
                    getContext().getLog().info("{} shops", neighbours.listing.getServiceInstances(KEY).size());
                    return same();
                })
                .onMessage(Lost.class, lost -> same())
                .onMessageEquals(Close.INSTANCE, Behaviors::stopped)
                .onSignal(PostStop.class, stop -> {
                    stocktaking.cancel();
                    return this;
                })
                .build();
    }

    private Behavior<Command> onBuy(Buy buy) {
        Address address = getContext().getSelf().path().address();
        sales.tell(Topic.publish(buy.article + " at " + address));
        buy.replyTo.tell(StatusReply.ack());
        return this;
    }

    public static CompletionStage<Done> buy(ActorSystem<SpawnProtocol.Command> mall, ActorRef<Command> shop) {
        return AskPattern.askWithStatus(shop, customer -> new Buy("tea", customer), Duration.ofSeconds(1), mall.scheduler());
    }

    public static CompletionStage<ActorRef<Command>> open(ActorSystem<SpawnProtocol.Command> mall) {
        return AskPattern.ask(
                mall,
                tenant -> new SpawnProtocol.Spawn<>(create(), "shop", Props.empty(), tenant),
                Duration.ofSeconds(1),
                mall.scheduler());
    }

    public static NotUsed nothing() {
        return NotUsed.getInstance();
    }
}
