// SPDX-License-Identifier: Apache-2.0
package io.lakon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The arrows of docs/architecture.md. */
class ArchitectureTest {
    private static final JavaClasses LAKON = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.lakon");

    @Test
    void theRoomsOfTheRuntimeHaveNoCycles() {
        slices().matching("io.lakon.internal.(*)..").should().beFreeOfCycles().check(LAKON);
    }

    @Test
    void theRuntimeKnowsNoContainer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "javax.enterprise..", "javax.inject..", "org.eclipse.microprofile..")
                .check(LAKON);
    }

    @Test
    void theRuntimeNeedsTheJdkTheConfigLibraryAndAFacadeForLoggingOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.lakon..", "com.typesafe.config..", "org.slf4j..", "org.jspecify..")
                .check(LAKON);
    }

    @Test
    void noSignatureOfTheApiShowsATypeOfTheInside() {
        classes()
                .that()
                .resideInAPackage("io.lakon.actor..")
                .and(new DescribedPredicate<>("can be seen from outside") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isOpen(type);
                    }
                })
                .should(showNothingOfTheInside())
                .check(LAKON);
    }

    private static boolean isOpen(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> showNothingOfTheInside() {
        return new ArchCondition<>("show nothing of io.lakon.internal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .flatMap(each -> each)
                        .forEach(parent -> check(type.getName(), parent, events));
                type.getMembers().stream()
                        .filter(member -> isOpen(member.getModifiers()))
                        .forEach(member -> shown(member).forEach(shown -> check(member.getFullName(), shown, events)));
            }

            private void check(String where, JavaType shown, ConditionEvents events) {
                shown.getAllInvolvedRawTypes().stream()
                        .filter(raw -> raw.getPackageName().startsWith("io.lakon.internal"))
                        .forEach(raw ->
                                events.add(SimpleConditionEvent.violated(raw, where + " shows " + raw.getName())));
            }

            private Stream<JavaType> shown(JavaMember member) {
                if (member instanceof JavaField field) {
                    return Stream.of(field.getType());
                }
                JavaCodeUnit code = (JavaCodeUnit) member;
                return Stream.concat(code.getParameterTypes().stream(), Stream.of(code.getReturnType()));
            }
        };
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = LAKON.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @Test
    void nothingIsStaticAndMutable() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveName("LANE_CLOSED") // a marker: it could be linked to others, and never is
                .should(notChange())
                .check(LAKON);
    }

    private static ArchCondition<JavaField> notChange() {
        return new ArchCondition<>("be final and of a type that does not change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean fixed = field.getModifiers().contains(JavaModifier.FINAL)
                        && (isFixed(field.getRawType()) || isFixed(valueOf(field)));
                if (!fixed && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }

    private static boolean isFixed(JavaClass type) {
        return type.isPrimitive()
                || type.isEquivalentTo(String.class)
                || type.isEquivalentTo(VarHandle.class)
                || type.isEquivalentTo(MethodHandle.class)
                || type.isEquivalentTo(Logger.class)
                || type.isEnum()
                || type.isRecord();
    }

    /** Collections that List.of and the like have made, and objects whose own fields are all final. */
    private static boolean isFixed(Object value) {
        Class<?> type = value.getClass();
        if (value instanceof Collection || value instanceof Map) {
            return type.getName().startsWith("java.util.ImmutableCollections");
        }
        if (value instanceof Pattern || type == Object.class) {
            return true;
        }
        return type.getName().startsWith("io.lakon.")
                && Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                        .flatMap(each -> Stream.of(each.getDeclaredFields()))
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Tests cite the headings of docs/semantics.md that they are about: {@code Semantics: Delivery, Lifecycle.} */
    private static final Pattern CITATION = Pattern.compile("Semantics: ([^.]+)\\.");

    @Test
    void everyHeadingOfTheSemanticsIsCitedByTestsAndTestsCiteNoOthers() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("..", "docs", "semantics.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .filter(heading -> !heading.equals("What is not promised"))
                .toList();

        assertThat(citations()).isNotEmpty().containsExactlyInAnyOrderElementsOf(headings);
    }

    private static Set<String> citations() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java", "io", "lakon"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("ArchitectureTest.java"))
                    .flatMap(file -> CITATION.matcher(read(file)).results())
                    .flatMap(citation -> Stream.of(citation.group(1).split(", ")))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
