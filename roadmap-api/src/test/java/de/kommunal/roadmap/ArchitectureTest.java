package de.kommunal.roadmap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import de.kommunal.roadmap.archunit.violations.AsksTheClock;
import de.kommunal.roadmap.archunit.violations.KnowsSql;
import de.kommunal.roadmap.archunit.violations.NotKept;
import de.kommunal.roadmap.archunit.violations.OpenAggregate;
import de.kommunal.roadmap.archunit.violations.format.ReadsFiles;
import de.kommunal.roadmap.archunit.violations.verifier.KnowsTheWriter;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

/** The rules of this module's code, each with a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("de.kommunal.roadmap");

    private static final ArchRule NO_WEB_NO_SQL =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web..",
                            "org.springframework.jdbc..",
                            "java.sql..",
                            "javax.sql..")
                    .because("the language knows neither its pages nor its tables");

    private static final ArchRule CLOSED_AGGREGATES =
            classes()
                    .that()
                    .areMetaAnnotatedWith("org.axonframework.modelling.command.AggregateRoot")
                    .or()
                    .haveSimpleNameEndingWith("Aggregate")
                    .and()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .should()
                    .bePackagePrivate()
                    .because("an aggregate is reached by its commands only");

    private static final ArchRule KEPT_AGGREGATES =
            classes()
                    .that()
                    .areAssignableTo(RecordAggregate.class)
                    .and()
                    .doNotHaveModifier(JavaModifier.ABSTRACT)
                    .should()
                    .beAnnotatedWith(
                            describe(
                                    "@Aggregate(cache = RecordAggregate.KEPT_IN)",
                                    ArchitectureTest::isKept))
                    .because("a command should not apply a long history once more");

    private static final ArchRule SAME_ANSWER_TOMORROW =
            noClasses()
                    .should()
                    .accessTargetWhere(
                            describe("it asks a clock or chance", ArchitectureTest::clockOrChance))
                    .because("what was decided must come out the same at replay");

    private static final ArchRule VERIFIER_WITHOUT_WRITER =
            classes()
                    .that()
                    .resideInAPackage("..verifier..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..audit.verifier..", "..audit.format..", "java..", "org.jspecify..")
                    .because("an error of the writer must not be an error of the verifier too");

    private static final ArchRule FORMAT_WITHOUT_FILES =
            classes()
                    .that()
                    .resideInAPackage("..format..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..audit.format..",
                            "java.io",
                            "java.lang..",
                            "java.nio",
                            "java.nio.charset",
                            "java.security",
                            "java.time..",
                            "java.util..",
                            "org.jspecify..")
                    .because("bytes and texts are the same wherever they lie");

    private static boolean isKept(JavaAnnotation<?> annotation) {
        return annotation.get("cache").filter(RecordAggregate.KEPT_IN::equals).isPresent();
    }

    private static final Map<ArchRule, Class<?>> BROKEN_BY =
            Map.of(
                    VERIFIER_WITHOUT_WRITER, KnowsTheWriter.class,
                    FORMAT_WITHOUT_FILES, ReadsFiles.class,
                    NO_WEB_NO_SQL, KnowsSql.class,
                    CLOSED_AGGREGATES, OpenAggregate.class,
                    KEPT_AGGREGATES, NotKept.class,
                    SAME_ANSWER_TOMORROW, AsksTheClock.class);

    static Stream<ArchRule> rules() {
        return BROKEN_BY.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canFail(ArchRule rule) {
        JavaClasses broken = new ClassFileImporter().importClasses(BROKEN_BY.get(rule));

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    /** Also in roadmap-projections: a module's tests are not shared. */
    private static boolean clockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.lang.Math" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom" ->
                    true;
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }
}
