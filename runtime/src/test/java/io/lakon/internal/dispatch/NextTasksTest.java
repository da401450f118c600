// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class NextTasksTest {
    private final NextTasks tasks = new NextTasks();
    private final List<PoolTask> taken = new ArrayList<>();
    private final Scripted one = new Scripted();
    private final Scripted two = new Scripted();
    private final Scripted three = new Scripted();
    private final Scripted four = new Scripted();

    @BeforeEach
    void add() {
        Stream.of(one, two, three, four).forEach(tasks::add);
    }

    private List<PoolTask> rest() {
        return Stream.generate(tasks::poll).takeWhile(each -> each != null).toList();
    }

    @Test
    void whatComesFirstLeavesFirst() {
        assertThat(rest()).containsExactly(one, two, three, four);
        assertThat(tasks.isEmpty()).isTrue();
    }

    @Test
    void whatIsTakenAwayIsNotPolled() {
        tasks.take(2, taken::add);

        assertThat(taken).containsExactly(one, two);
        assertThat(rest()).containsExactly(three, four);
    }

    @Test
    void nothingIsPolledWhenAllIsTakenAway() {
        tasks.take(NextTasks.ROOM, taken::add);

        assertThat(taken).containsExactly(one, two, three, four);
        assertThat(tasks.poll()).isNull();
        assertThat(tasks.isEmpty()).isTrue();
    }

    @Test
    void whatIsTooMuchIsRefused() {
        for (int i = 4; i < NextTasks.ROOM; i++) {
            assertThat(tasks.add(one)).isTrue();
        }

        assertThat(tasks.add(two)).isFalse();
        tasks.poll();
        assertThat(tasks.add(two)).isTrue();
    }

    @Test
    void itsOrderLastsRoundAndRound() {
        for (int i = 0; i < NextTasks.ROOM + 2; i++) {
            tasks.add(tasks.poll());
        }

        assertThat(rest()).containsExactly(three, four, one, two);
    }

    @Test
    void whatDoesNotMoveIsTakenAwayAtTheSecondLook() {
        assertThat(tasks.look(false, taken::add)).isTrue();
        assertThat(taken).isEmpty();

        boolean isSomeLeft = tasks.look(false, taken::add);

        assertThat(isSomeLeft).isFalse();
        assertThat(taken).containsExactly(one, two, three, four);
        assertThat(tasks.poll()).isNull();
    }

    @Test
    void whatMovesOnIsLeft() {
        tasks.look(false, taken::add);
        tasks.poll();

        tasks.look(false, taken::add);

        assertThat(taken).isEmpty();
    }

    @Test
    void halfOfWhatMovesOnIsTakenAwayIfThatIsAskedFor() {
        tasks.look(true, taken::add);

        assertThat(taken).containsExactly(one, two);
        assertThat(rest()).containsExactly(three, four);
    }

    @Test
    void oneThatWaitsWhileAnotherRunsIsHalf() {
        Stream.generate(tasks::poll).limit(3).forEach(each -> {});

        tasks.look(true, taken::add);

        assertThat(taken).containsExactly(four);
    }

    @Test
    void aLookSaysWhetherThereWasAnything() {
        rest();

        assertThat(tasks.look(false, taken::add)).isFalse();
    }
}
