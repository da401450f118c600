// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.event;

import io.lakon.internal.definition.TypeText;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An observer whose failures are logged with its name.
 *
 * <p>To CDI a failing observer ends the event, and whoever fired it is thrown the failure. Here nobody has fired it: so the
 * others would never hear of the event, and nobody of the failure.
 */
final class NamedObserver<T> implements ObserverMethod<T> {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon");

    private final ObserverMethod<T> observer;
    private final String place;

    NamedObserver(ObserverMethod<T> observer, String place) {
        this.observer = observer;
        this.place = place;
    }

    String place() {
        return place;
    }

    @Override
    public void notify(EventContext<T> context) {
        try {
            observer.notify(context);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            LOG.error(
                    "Failed to observe an object of {} from the event stream: {}",
                    TypeText.of(context.getEvent().getClass()),
                    place,
                    failure);
        }
    }

    @Override
    public Class<?> getBeanClass() {
        return observer.getBeanClass();
    }

    @Override
    public Bean<?> getDeclaringBean() {
        return observer.getDeclaringBean();
    }

    @Override
    public Type getObservedType() {
        return observer.getObservedType();
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return observer.getObservedQualifiers();
    }

    @Override
    public Reception getReception() {
        return observer.getReception();
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return observer.getTransactionPhase();
    }

    @Override
    public int getPriority() {
        return observer.getPriority();
    }

    @Override
    public boolean isAsync() {
        return observer.isAsync();
    }

    @Override
    public String toString() {
        return place;
    }
}
