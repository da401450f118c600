// SPDX-License-Identifier: Apache-2.0
/**
 * What tests of actors are written with: the vocabulary of Akka Typed's test kit, with its meanings.
 *
 * <p>There are two kits. A {@link io.lakon.testkit.BehaviorTestKit} runs one behaviour on the thread of the test, message by
 * message, and records what it does: for what an actor decides. An {@link io.lakon.testkit.ActorTestKit} runs actors with all that
 * they have in production: for how they work together, and for whatever has to do with time, asking and failing.
 *
 * <pre>{@code
 * @Test
 * void greetsByName() {
 *     BehaviorTestKit<Greeter.Greet> kit = BehaviorTestKit.create(Greeter.create());
 *     TestInbox<Greeter.Greeting> inbox = TestInbox.create();
 *
 *     kit.run(new Greeter.Greet("Ana", inbox.getRef()));
 *
 *     inbox.expectMessage(new Greeter.Greeting("Hello, Ana"));
 * }
 * }</pre>
 *
 * <p>{@link io.lakon.testkit.ActorTestKit} runs the actors of a test as they run in production, on threads of
 * their own; the test plays the actors around them with a {@link io.lakon.testkit.TestProbe}, and moves time with {@link
 * io.lakon.testkit.ManualTime}:
 *
 * <pre>{@code
 * class GreeterTest {
 *     @AutoClose // JUnit's, since 5.11: shuts the kit down after the last test
 *     static final ActorTestKit testKit = ActorTestKit.create();
 *
 *     @Test
 *     void greetsByName() {
 *         TestProbe<Greeter.Greeting> probe = testKit.createTestProbe();
 *         ActorRef<Greeter.Greet> greeter = testKit.spawn(Greeter.create());
 *
 *         greeter.tell(new Greeter.Greet("Ana", probe.ref()));
 *
 *         probe.expectMessage(new Greeter.Greeting("Hello, Ana"));
 *     }
 * }
 * }</pre>
 *
 * <p>What was expected and did not come fails the test with an {@link AssertionError} that says what was expected, what
 * came instead, and within what time; so any test framework will do. How long that is stands in {@code
 * lakon.actor.testkit.typed} of the configuration, and {@code timefactor} there lengthens all of it on a slow machine.
 *
 * <p>An {@code ActorTestKit} may be shared by the tests of a class, and used by several threads at once; a probe is read by one
 * thread at a time. A {@code BehaviorTestKit} is one test's, and used by its thread.
 */
@NullMarked
package io.lakon.testkit;

import org.jspecify.annotations.NullMarked;
