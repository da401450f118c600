// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorStatus;
import java.time.Duration;

/** Draws a hierarchy, one actor a line. */
final class TreePrinter {
    private final StringBuilder lines = new StringBuilder();

    private TreePrinter() {}

    static String print(ActorSnapshot root) {
        TreePrinter printer = new TreePrinter();
        printer.line("/", root);
        printer.children("", root);
        return printer.lines.toString();
    }

    private void children(String indent, ActorSnapshot parent) {
        int left = parent.children().size();
        for (ActorSnapshot child : parent.children()) {
            boolean last = --left == 0;
            line(indent + (last ? "└─ " : "├─ ") + child.path().name(), child);
            children(indent + (last ? "   " : "│  "), child);
        }
    }

    private void line(String start, ActorSnapshot actor) {
        lines.append(start);
        if (actor.status() != ActorStatus.RUNNING) {
            lines.append(" [").append(actor.status()).append(']');
        }
        if (actor.restarts() > 0) {
            lines.append(" restarts: ").append(actor.restarts());
        }
        if (actor.mailboxSize() > 0) {
            lines.append(" mailbox: ").append(actor.mailboxSize());
            actor.oldestMessage().ifPresent(age -> lasting(", oldest for ", age));
        }
        actor.inHand()
                .ifPresent(inHand -> lasting(" handling: " + inHand.type().getName() + " for ", inHand.lasting()));
        lines.append('\n');
    }

    /** What has just begun is not worth a word. */
    private void lasting(String what, Duration time) {
        if (time.toMillis() > 0) {
            lines.append(what).append(time.toMillis()).append(" ms");
        }
    }
}
