// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.internal.definition.OtherBeans;
import io.lakon.internal.definition.RefRequest;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.List;

/** The beans that the container has discovered so far: all but those of extensions. */
record DiscoveredBeans(BeanManager beans) implements OtherBeans {
    @Override
    public List<Candidate> matching(RefRequest request) {
        return beans.getBeans(request.type(), request.qualifiers().toArray(Annotation[]::new)).stream()
                .map(DiscoveredBeans::candidate)
                .toList();
    }

    private static Candidate candidate(Bean<?> bean) {
        return new Candidate("a bean of " + bean.getBeanClass().getName(), bean.isAlternative());
    }
}
