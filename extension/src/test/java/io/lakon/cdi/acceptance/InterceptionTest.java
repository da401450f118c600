// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorScoped;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.Interceptors;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class InterceptionTest {
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
    @interface Audited {}

    @Audited
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    static class Auditor {
        @Inject
        Journal journal;

        @AroundInvoke
        Object audit(InvocationContext call) throws Exception {
            journal.note("audited " + call.getMethod().getName());
            return call.proceed();
        }

        @PreDestroy
        void leave(InvocationContext end) throws Exception {
            journal.note(
                    "auditor of " + end.getTarget().getClass().getSuperclass().getSimpleName() + " left");
            end.proceed();
        }
    }

    @Audited
    @Dependent
    static class Ledger {
        void write() {}
    }

    @Audited
    @ApplicationScoped
    static class Archive {
        void file() {}
    }

    @Audited
    @ActorScoped
    static class Draft {
        void scribble() {}
    }

    interface Bell {
        String ring();
    }

    @Dependent
    static class HouseBell implements Bell {
        @Override
        public String ring() {
            return "ring";
        }
    }

    @Decorator
    @Priority(Interceptor.Priority.APPLICATION)
    abstract static class LouderBell implements Bell {
        @Inject
        @Delegate
        Bell bell;

        @Override
        public String ring() {
            return bell.ring() + "!";
        }
    }

    @Actor
    static class Clerk extends AbstractBehavior<String> {
        private final Ledger ledger;
        private final Archive archive;
        private final Draft draft;
        private final Bell bell;
        private final Journal journal;

        @Inject
        Clerk(ActorContext<String> context, Ledger ledger, Archive archive, Draft draft, Bell bell, Journal journal) {
            super(context);
            this.ledger = ledger;
            this.archive = archive;
            this.draft = draft;
            this.bell = bell;
            this.journal = journal;
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder()
                    .onMessageEquals("work", () -> {
                        ledger.write();
                        archive.file();
                        draft.scribble();
                        journal.note(bell.ring());
                        return this;
                    })
                    .onMessageEquals("leave", Behaviors::stopped)
                    .build();
        }
    }

    @Dependent
    static class Office {
        @Inject
        ActorRef<String> clerk;
    }

    @Test
    @DisabledIfSystemProperty(
            named = "test.container",
            matches = "openwebbeans.*",
            disabledReason = "it destroys an interceptor that has no target yet before the first call")
    void whatAnActorIsInjectedWithIsInterceptedAndDecorated() {
        try (Playhouse house = Playhouse.of(
                        Clerk.class,
                        Office.class,
                        Auditor.class,
                        Ledger.class,
                        Archive.class,
                        Draft.class,
                        HouseBell.class,
                        LouderBell.class,
                        Journal.class)
                .open()) {
            Journal journal = house.get(Journal.class);
            ActorRef<String> clerk = house.get(Office.class).clerk;

            clerk.tell("work");
            journal.expect("audited write", "audited file", "audited scribble", "ring!");

            clerk.tell("leave");
            journal.expect("auditor of Ledger left", "auditor of Draft left");
        }
    }

    abstract static class Silent extends AbstractBehavior<String> {
        Silent(ActorContext<String> context) {
            super(context);
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Audited
    @Actor
    static class AuditedClass extends Silent {
        AuditedClass(ActorContext<String> context) {
            super(context);
        }
    }

    @Actor
    static class AuditedMethod extends Silent {
        AuditedMethod(ActorContext<String> context) {
            super(context);
        }

        @Audited
        void write() {}
    }

    @Actor
    static class AuditedConstructor extends Silent {
        @Audited
        AuditedConstructor(ActorContext<String> context) {
            super(context);
        }
    }

    @Audited
    @Stereotype
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Official {}

    @Official
    @Actor
    static class AuditedByStereotype extends Silent {
        AuditedByStereotype(ActorContext<String> context) {
            super(context);
        }
    }

    @Interceptors(Auditor.class)
    @Actor
    static class OldFashioned extends Silent {
        OldFashioned(ActorContext<String> context) {
            super(context);
        }
    }

    abstract static class Guarding extends Silent {
        Guarding(ActorContext<String> context) {
            super(context);
        }

        @AroundInvoke
        Object guard(InvocationContext call) throws Exception {
            return call.proceed();
        }
    }

    @Actor
    static class SelfGuarding extends Guarding {
        SelfGuarding(ActorContext<String> context) {
            super(context);
        }
    }

    @Test
    void anActorClassThatAsksForInterceptorsIsRefused() {
        String here = "io.lakon.cdi.acceptance.InterceptionTest.";
        String refusal = Playhouse.of(
                        AuditedClass.class,
                        AuditedMethod.class,
                        AuditedConstructor.class,
                        AuditedByStereotype.class,
                        OldFashioned.class,
                        SelfGuarding.class)
                .refusal();

        assertThat(refusal)
                .contains("6 problems")
                .contains("LAKON-0114  @Audited on an actor class, of which no method is ever intercepted.")
                .contains("at    class " + here + "AuditedClass")
                .contains("at    class " + here + "AuditedMethod")
                .contains("at    class " + here + "AuditedConstructor")
                .contains("at    class " + here + "AuditedByStereotype")
                .contains("LAKON-0114  @Interceptors on")
                .contains("at    class " + here + "OldFashioned")
                .contains("LAKON-0114  @AroundInvoke on")
                .contains("at    class " + here + "SelfGuarding");
    }
}
