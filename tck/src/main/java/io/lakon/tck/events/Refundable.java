// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** An order that can be taken back. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Refundable {}
