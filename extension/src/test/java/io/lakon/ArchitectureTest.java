// SPDX-License-Identifier: Apache-2.0
package io.lakon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;

/** The arrows between the rooms of the extension. */
@AnalyzeClasses(packages = "io.lakon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ROOMS = {
        "io.lakon.cdi",
        "io.lakon.internal.boot",
        "io.lakon.internal.config",
        "io.lakon.internal.definition",
        "io.lakon.internal.event",
        "io.lakon.internal.extension",
        "io.lakon.internal.health",
        "io.lakon.internal.incarnation",
        "io.lakon.internal.problem",
        "io.lakon.internal.settings"
    };

    private static final DescribedPredicate<JavaClass> PHASES_OF_A_CONTAINER =
            new DescribedPredicate<>("are events of a container's phases, or see them") {
                @Override
                public boolean test(JavaClass type) {
                    String name = type.getName();
                    return type.isAssignableTo(Extension.class)
                            || name.startsWith("jakarta.enterprise.inject.spi.After")
                            || name.startsWith("jakarta.enterprise.inject.spi.Before")
                            || name.startsWith("jakarta.enterprise.inject.spi.Process");
                }
            };

    @ArchTest
    static final ArchRule onlyTheExtensionKnowsThePhasesOfAContainer = noClasses()
            .that()
            .resideOutsideOfPackage("io.lakon.internal.extension")
            .should()
            .dependOnClassesThat(PHASES_OF_A_CONTAINER);

    @ArchTest
    static final ArchRule onlyWhatServletContainersFindNeedsServlets = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.lakon.internal.extension.WebModule")
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.servlet..")
                    .or(simpleName("WebModule").and(resideInAPackage("io.lakon.."))));

    @ArchTest
    static final ArchRule theRoomsHaveNoCycles =
            slices().matching("io.lakon.(internal.*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyNeedsTheExtensionButTheContainer = noClasses()
            .that()
            .resideOutsideOfPackage("io.lakon.internal.extension")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lakon.internal.extension");

    @ArchTest
    static final ArchRule theApiShowsNothingInternal = noClasses()
            .that()
            .resideInAPackage("io.lakon.cdi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lakon.internal..");

    @ArchTest
    static final ArchRule theExtensionUsesTheRuntimesApiAlone = noClasses()
            .that()
            .resideInAnyPackage(ROOMS)
            .should()
            .dependOnClassesThat(resideInAPackage("io.lakon.internal..").and(not(resideInAnyPackage(ROOMS))));

    @ArchTest
    static final ArchRule configurationAndDefinitionsKnowNoBeanManager = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.lakon.internal.config",
                    "io.lakon.internal.definition",
                    "io.lakon.internal.problem",
                    "io.lakon.internal.settings")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.inject.spi.BeanManager");

    @ArchTest
    static final ArchRule nothingNeedsMoreThanCdi3 = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "jakarta\\.enterprise\\.(event\\.(Startup|Shutdown)|inject\\.spi\\.BeanContainer|inject\\.build\\.).*")
            .orShould()
            .callMethod(BeanConfigurator.class, "priority", int.class);
}
