// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.internal.definition.Vocabulary;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;

/** What annotations mean to the container, to which other extensions may have told more. */
record ContainerVocabulary(BeanManager beans) implements Vocabulary {
    @Override
    public boolean isQualifier(Class<? extends Annotation> type) {
        return beans.isQualifier(type);
    }

    @Override
    public boolean isScope(Class<? extends Annotation> type) {
        return beans.isScope(type);
    }

    @Override
    public boolean isNormalScope(Class<? extends Annotation> type) {
        return beans.isNormalScope(type);
    }

    @Override
    public boolean isInterceptorBinding(Class<? extends Annotation> type) {
        return beans.isInterceptorBinding(type);
    }

    @Override
    public boolean areEquivalent(Annotation one, Annotation other) {
        return one.annotationType() == other.annotationType() && beans.areQualifiersEquivalent(one, other);
    }
}
