// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.cdi.Service;
import io.lakon.internal.problem.Nearest;
import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.Any;
import java.util.List;
import java.util.Optional;

/** Whether a look-up of a service can be made, and whether anybody offers it. */
public final class ServiceCheck {
    private final Definitions definitions;

    public ServiceCheck(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What is wrong with a look-up, if anything is. */
    public Optional<Problem> check(RefRequest request) {
        if (request.service().isEmpty()) {
            return Optional.of(new Problem(
                    Problem.Code.UNTYPED_SERVICE,
                    request + " does not say which service is meant.",
                    request.place(),
                    "add @Service(\"…\")"));
        }
        boolean alone = request.qualifiers().stream()
                .allMatch(each -> each instanceof Service || each.annotationType() == Any.class);
        if (request.protocol().isEmpty() || !alone) {
            return Optional.of(new Problem(
                    Problem.Code.UNTYPED_SERVICE,
                    request + " is no look-up of a service.",
                    request.place(),
                    "use @Service alone, on ServiceListing<M> or ActorRef<M>, where M is the type of the messages"));
        }
        return Optional.empty();
    }

    /** Whether no definition offers what is looked up: no mistake, for actors may register by hand. */
    public Optional<Problem> warning(RefRequest request) {
        String id = request.service().orElseThrow();
        List<ActorDefinition> offering = definitions.actors().stream()
                .filter(each -> each.service().filter(id::equals).isPresent())
                .toList();
        Object key = ActorDefinition.serviceKey(request.protocol().orElseThrow(), id);
        if (offering.stream()
                .anyMatch(each -> each.serviceKey().filter(key::equals).isPresent())) {
            return Optional.empty();
        }
        List<String> ids = definitions.actors().stream()
                .flatMap(each -> each.service().stream())
                .toList();
        String hint = offering.isEmpty()
                ? Nearest.to(id, ids)
                        .map(near -> " There is a service \"" + near + "\".")
                        .orElse("")
                : " " + offering.get(0).place() + " offers it to those who speak "
                        + TypeText.of(offering.get(0).protocol()) + ".";
        return Optional.of(new Problem(
                Problem.Code.UNKNOWN_SERVICE,
                "No actor definition offers the service that " + request + " looks up." + hint,
                request.place(),
                "add @Service(\"" + id + "\") to the actor, unless it registers itself with the receptionist"));
    }
}
