package de.kommunal.roadmap.web;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import de.kommunal.roadmap.projections.archunit.violations.KnowsTheWeb;
import de.kommunal.roadmap.web.archunit.violations.FieldInjected;
import de.kommunal.roadmap.web.archunit.violations.KnowsTheTables;
import de.kommunal.roadmap.web.archunit.violations.Prints;
import de.kommunal.roadmap.web.archunit.violations.alpha.Alpha;
import de.kommunal.roadmap.web.archunit.violations.beta.Beta;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules between the modules and for all of them, each with classes that break it. */
class ArchitectureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("de.kommunal.roadmap");

    private static final ArchRule PROJECTIONS_WITHOUT_WEB =
            noClasses()
                    .that()
                    .resideInAPackage("de.kommunal.roadmap.projections..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.web..", "de.kommunal.roadmap.web..");

    private static final ArchRule WEB_WITHOUT_PROJECTIONS =
            noClasses()
                    .that()
                    .resideInAPackage("de.kommunal.roadmap.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("de.kommunal.roadmap.projections..")
                    .because("a page asks the reading interface, not a table");

    private static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("de.kommunal.roadmap.web.cli..")
                    .should(accessField(System.class, "out").or(accessField(System.class, "err")));

    private static final ArchRule NULL_MARKED_PACKAGES = classes().should(new BeNullMarked());

    private static final ArchRule ONE_MODULE_PER_PACKAGE = classes().should(new ShareNoPackage());

    private static final List<Class<?>> ALPHA_BETA = List.of(Alpha.class, Beta.class);

    private static ArchRule featuresWithoutCycles(String parent) {
        return slices().matching(parent + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), resideInAPackage("de.kommunal.roadmap..shared.."));
    }

    record Rule(ArchRule holds, ArchRule broken, List<Class<?>> by) {
        static Rule of(ArchRule rule, Class<?>... brokenBy) {
            return new Rule(rule, rule, List.of(brokenBy));
        }

        @Override
        public String toString() {
            return holds.getDescription();
        }
    }

    static Stream<Rule> rules() {
        ArchRule cycle = featuresWithoutCycles("de.kommunal.roadmap.web.archunit.violations");
        return Stream.of(
                Rule.of(PROJECTIONS_WITHOUT_WEB, KnowsTheWeb.class),
                Rule.of(WEB_WITHOUT_PROJECTIONS, KnowsTheTables.class),
                Rule.of(ONLY_THE_COMMAND_LINE_PRINTS, Prints.class),
                Rule.of(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, FieldInjected.class),
                Rule.of(NULL_MARKED_PACKAGES, Prints.class),
                Rule.of(ONE_MODULE_PER_PACKAGE, ArchitectureTest.class, RoadmapApplication.class),
                new Rule(featuresWithoutCycles("de.kommunal.roadmap"), cycle, ALPHA_BETA),
                new Rule(
                        featuresWithoutCycles("de.kommunal.roadmap.projections"),
                        cycle,
                        ALPHA_BETA),
                new Rule(featuresWithoutCycles("de.kommunal.roadmap.web"), cycle, ALPHA_BETA));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.holds().allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(Rule rule) {
        JavaClasses broken = new ClassFileImporter().importPackagesOf(rule.by());

        assertThat(rule.broken().evaluate(broken).hasViolation()).isTrue();
    }

    private static final class BeNullMarked extends ArchCondition<JavaClass> {
        BeNullMarked() {
            super("be in a package whose package-info.java says @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked =
                    type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
            events.add(
                    new SimpleConditionEvent(
                            type,
                            marked,
                            "package " + type.getPackageName() + " of " + type.getSimpleName()));
        }
    }

    private static final class ShareNoPackage extends ArchCondition<JavaClass> {
        private final Map<String, Set<String>> places = new HashMap<>();

        ShareNoPackage() {
            super("be in a package of one module only");
        }

        @Override
        public void init(Collection<JavaClass> all) {
            places.clear();
            places.putAll(
                    all.stream()
                            .collect(
                                    groupingBy(
                                            JavaClass::getPackageName,
                                            mapping(ShareNoPackage::place, toSet()))));
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Set<String> in = places.getOrDefault(type.getPackageName(), Set.of());
            String text = type.getName() + ": its package is in " + List.copyOf(in);
            events.add(new SimpleConditionEvent(type, in.size() <= 1, text));
        }

        private static String place(JavaClass type) {
            String uri = type.getSource().orElseThrow().getUri().toString();
            return uri.substring(0, uri.indexOf("de/kommunal/roadmap/"));
        }
    }
}
