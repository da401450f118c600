// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.lakon.internal.ref.Question;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.IZZ_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** The ends that an ask may have, against each other. */
final class AskRefStress {
    private AskRefStress() {}

    /** An ask, which has not been sent yet, and how often it has ended. */
    private static final class Asker implements io.lakon.internal.ask.Outcome<String> {
        private final AskSurroundings surroundings = new AskSurroundings();
        private final AskRef<String> ask = new AskRef<>(surroundings, null, Duration.ofSeconds(1), this);
        private int replies; // plain: there is to be one end
        private int failures;
        private String why = "";

        void send() {
            ask.ask(surroundings.recipient(), "question", surroundings.scheduler());
        }

        Asker sent() {
            send();
            return this;
        }

        @Override
        public void reply(String reply) {
            replies++;
        }

        @Override
        public void failure(Throwable failure) {
            failures++;
            why = failure.getMessage();
        }
    }

    @JCStressTest
    @Description("A reply comes while the ask times out.")
    @Ref("docs/semantics.md#ask")
    @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "The reply was in time.")
    @Outcome(id = "0, 1, 1", expect = ACCEPTABLE, desc = "The ask had timed out, and the reply is counted as late.")
    @Outcome(expect = FORBIDDEN, desc = "The ask ends twice, or never, or the reply is miscounted.")
    @State
    public static class EndsOnceByReplyOrTimeOut {
        private final Asker asker = new Asker().sent();

        @Actor
        public void reply() {
            asker.ask.tell("reply");
        }

        @Actor
        public void timeOut() {
            asker.surroundings.timeOut();
        }

        @Arbiter
        public void count(III_Result result) {
            result.r1 = asker.replies;
            result.r2 = asker.failures;
            result.r3 = (int) asker.surroundings.deadLetterOffice().lateReplies();
        }
    }

    @JCStressTest
    @Description("Two replies come at once.")
    @Ref("docs/semantics.md#ask")
    @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "One is the reply, the other late.")
    @Outcome(expect = FORBIDDEN, desc = "The ask ends twice, or never, or a reply is miscounted.")
    @State
    public static class EndsOnceForTwoReplies {
        private final Asker asker = new Asker().sent();

        @Actor
        public void reply() {
            asker.ask.tell("reply");
        }

        @Actor
        public void replyToo() {
            asker.ask.tell("other reply");
        }

        @Arbiter
        public void count(III_Result result) {
            result.r1 = asker.replies;
            result.r2 = asker.failures;
            result.r3 = (int) asker.surroundings.deadLetterOffice().lateReplies();
        }
    }

    @JCStressTest
    @Description("A reply comes while the question is being sent: whoever made it has given the reference away before.")
    @Ref("docs/semantics.md#ask")
    @Outcome(id = "1, true, true", expect = ACCEPTABLE, desc = "The ask ends, and nothing of it is left.")
    @Outcome(id = "1, true, false", expect = FORBIDDEN, desc = "Its timer goes on, and holds it until the time-out.")
    @Outcome(expect = FORBIDDEN, desc = "The system remembers it for ever, or it does not end.")
    @State
    public static class LeavesNothingBehindIfRepliedToEarly {
        private final Asker asker = new Asker();

        @Actor
        public void send() {
            asker.send();
        }

        @Actor
        public void reply() {
            asker.ask.tell("reply");
        }

        @Arbiter
        public void look(IZZ_Result result) {
            result.r1 = asker.replies;
            result.r2 = asker.surroundings.isForgotten();
            result.r3 = asker.surroundings.isTimerCancelled();
        }
    }

    @JCStressTest
    @Description("A time-out asks what has become of the question while the recipient fails to handle it.")
    @Ref("docs/semantics.md#ask")
    @Outcome(
            id = {"never taken out", "still handling", "failed while it handled it"},
            expect = ACCEPTABLE,
            desc = "It is told how far the question was.")
    @Outcome(id = "handled it", expect = FORBIDDEN, desc = "The end is seen without the failure.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class SaysHowFarTheQuestionWas {
        private final Asker asker = new Asker().sent();

        @Actor
        public void fail() {
            Question question = asker.surroundings.question();
            question.begun();
            question.failed(Failure.INSTANCE);
            question.handled();
        }

        @Actor
        public void timeOut() {
            asker.surroundings.timeOut();
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = asker.why;
            for (String known :
                    new String[] {"never taken out", "still handling", "failed while it handled it", "handled it"}) {
                if (asker.why.contains(known)) {
                    result.r1 = known;
                    return;
                }
            }
        }
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private static final Failure INSTANCE = new Failure();
    }
}
