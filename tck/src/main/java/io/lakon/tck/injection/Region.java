// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A qualifier of the application's own. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Region {
    String value();

    /** Says nothing about which one is meant. */
    @Nonbinding
    String comment() default "";
}
