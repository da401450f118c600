// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import java.util.concurrent.ThreadLocalRandom;

/** What tells incarnations apart, those of an earlier run of the system included: so it is by chance, and not counted. */
public final class Uid {
    private Uid() {}

    public static int next() {
        int uid;
        do {
            uid = ThreadLocalRandom.current().nextInt();
        } while (uid == ActorPath.UNDEFINED_UID);
        return uid;
    }
}
