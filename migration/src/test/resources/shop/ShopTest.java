package shop;

import java.time.Duration;
import org.apache.pekko.Done;
import org.apache.pekko.actor.testkit.typed.FishingOutcome;
import org.apache.pekko.actor.testkit.typed.javadsl.*;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.pattern.StatusReply;

class ShopTest {
    static final ActorTestKit testKit = ActorTestKit.create(ManualTime.config());
    final ManualTime time = ManualTime.get(testKit.system());

    void takesOrders() {
        TestProbe<StatusReply<Done>> customer = testKit.createTestProbe();
        ActorRef<Shop.Command> shop = testKit.spawn(Shop.create(), "shop");

        shop.tell(new Shop.Buy("tea", customer.ref()));

        customer.expectMessage(StatusReply.ack());
        customer.fishForMessage(Duration.ofSeconds(1), reply -> fish(reply));
        time.timePasses(Duration.ofHours(8));
    }

    private static FishingOutcome fish(StatusReply<Done> reply) {
        return reply.isSuccess() ? FishingOutcomes.complete() : FishingOutcomes.continueAndIgnore();
    }
}
