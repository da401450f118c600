// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.lang.annotation.Annotation;
import java.util.Collection;

/**
 * Which annotations mean what. A container knows more than the annotations themselves say: extensions may declare others
 * to be qualifiers, scopes or interceptor bindings.
 */
public interface Vocabulary {
    boolean isQualifier(Class<? extends Annotation> type);

    boolean isScope(Class<? extends Annotation> type);

    /** Whether beans of this scope are injected as client proxies. */
    boolean isNormalScope(Class<? extends Annotation> type);

    boolean isInterceptorBinding(Class<? extends Annotation> type);

    /** Whether two qualifiers are one, but for what is {@link jakarta.enterprise.util.Nonbinding}. */
    boolean areEquivalent(Annotation one, Annotation other);

    default boolean contains(Collection<Annotation> qualifiers, Annotation required) {
        return qualifiers.stream().anyMatch(each -> areEquivalent(each, required));
    }
}
