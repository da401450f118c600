// SPDX-License-Identifier: Apache-2.0
/** Topics: {@link io.lakon.internal.pubsub.TopicActor}. */
@NullMarked
package io.lakon.internal.pubsub;

import org.jspecify.annotations.NullMarked;
