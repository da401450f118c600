// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Decorates each bell. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class LouderBell implements Bell {
    @Inject
    @Delegate
    Bell bell;

    public LouderBell() {}

    @Override
    public String ring() {
        return bell.ring() + "!";
    }
}
