// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** User guide: Passivation. */
class PassivationTest {
    @Dependent
    static class Till {
        static final BlockingQueue<String> PAID = new LinkedBlockingQueue<>();

        @Produces
        @Actor
        @Service("tills")
        Behavior<String> cashier() {
            return Behaviors.receiveMessage(payment -> {
                PAID.add(payment);
                return Behaviors.same();
            });
        }
    }

    /** A session bean as far as a container of Java SE, where nobody has a session, can check it. */
    @SessionScoped
    @SuppressWarnings("serial") // what is injected is serialisable, though its type does not say so
    static class Cart implements Serializable {
        private static final long serialVersionUID = 1L;

        @Inject
        ActorRef<String> cashier;

        @Inject
        @Service("tills")
        ActorRef<String> anyTill;

        @Inject
        @Service("tills")
        ServiceListing<String> tills;

        @Inject
        ActorBeans behaviors;

        @Inject
        ActorSystem<?> system;
    }

    /** The same, in a scope that there is. */
    @Dependent
    static class Basket extends Cart {
        private static final long serialVersionUID = 1L;
    }

    /** Looks the actor up each time. */
    @Dependent
    @SuppressWarnings("serial") // an Instance of a bean that can be passivated is serialisable
    static class Regular implements Serializable {
        private static final long serialVersionUID = 1L;

        @Inject
        Instance<ActorRef<String>> cashier;
    }

    private static Playhouse open() {
        Till.PAID.clear();
        return Playhouse.of(Till.class, Cart.class, Basket.class, Regular.class).open();
    }

    private static byte[] passivated(Object bean) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bean);
        }
        return bytes.toByteArray();
    }

    private static Object activated(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Test
    void aBeanThatCanBePassivatedMayHoldReferences() {
        open().close(); // it was not refused
    }

    @Test
    void itIsActivatedWithTheReferencesOfItsApplication() throws Exception {
        try (Playhouse house = open()) {
            Basket basket = house.get(Basket.class);

            Basket activated = (Basket) activated(passivated(basket));
            activated.cashier.tell("5 €");

            assertThat(activated.cashier).isSameAs(basket.cashier);
            assertThat(activated.anyTill).isSameAs(basket.anyTill);
            assertThat(activated.tills).isSameAs(basket.tills);
            assertThat(activated.behaviors).isSameAs(basket.behaviors);
            assertThat(activated.system).isSameAs(basket.system);
            assertThat(Till.PAID.poll(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isEqualTo("5 €");
        }
    }

    @Test
    @DisabledIfSystemProperty(
            named = "lakon.test.container",
            matches = "openwebbeans.*",
            disabledReason =
                    "its InstanceImpl writes the type of what it gives, and a parameterised type is not serialisable")
    void anInstanceIsActivatedAndGivesTheReference() throws Exception {
        try (Playhouse house = open()) {
            Regular activated = (Regular) activated(passivated(house.get(Regular.class)));

            assertThat(activated.cashier.get()).isSameAs(house.get(Basket.class).cashier);
        }
    }

    @Test
    void aReferenceThatOutlivedTheRunOfTheApplicationIsDead() throws Exception {
        byte[] bytes;
        try (Playhouse house = open()) {
            bytes = passivated(house.get(Basket.class).cashier);
        }

        try (Playhouse house = open()) {
            @SuppressWarnings("unchecked")
            ActorRef<String> outlived = (ActorRef<String>) activated(bytes);
            ActorRef<String> successor = house.get(Basket.class).cashier;
            ActorSystem<?> system = house.get(Basket.class).system;
            outlived.tell("5 €");

            assertThat(outlived).isNotEqualTo(successor);
            assertThat(outlived.path()).isEqualTo(successor.path());
            assertThat(system.inspect().deadLetters()).isEqualTo(1);
        }
    }

    @Test
    void aListingThatOutlivedTheRunOfTheApplicationListsTheSuccessors() throws Exception {
        byte[] bytes;
        try (Playhouse house = open()) {
            bytes = passivated(house.get(Basket.class).tills);
        }

        try (Playhouse house = open()) {
            assertThat(activated(bytes)).isSameAs(house.get(Basket.class).tills);
        }
    }

    @SuppressWarnings("serial") // an actor system is serialisable, though its type does not say so
    private static final class Purse implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ActorSystem<?> system;

        Purse(ActorSystem<?> system) {
            this.system = system;
        }
    }

    @Test
    void aSystemThatOutlivedTheRunOfTheApplicationKeepsItsHolderFromBeingActivated() throws Exception {
        byte[] bytes;
        try (Playhouse house = open()) {
            bytes = passivated(new Purse(house.get(Basket.class).system));
        }

        try (Playhouse house = open()) {
            assertThat(house.get(Basket.class).system).isNotNull();
            assertThatThrownBy(() -> activated(bytes))
                    .isInstanceOf(ClassCastException.class)
                    .hasMessageContaining("system of type " + ActorSystem.class.getName());
        }
    }

    @Test
    void whereThereIsNoApplicationAReferenceIsNotRead() throws Exception {
        byte[] bytes;
        try (Playhouse house = open()) {
            bytes = passivated(house.get(Basket.class).cashier);
        }

        assertThatThrownBy(() -> activated(bytes))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("lakon://playhouse/user/cashier#");
    }
}
