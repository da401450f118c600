// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import io.lakon.tck.Journal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Notes calls. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Auditor {
    @Inject
    Journal journal;

    public Auditor() {}

    @AroundInvoke
    Object audit(InvocationContext call) throws Exception {
        journal.note("audited " + call.getMethod().getName());
        return call.proceed();
    }
}
