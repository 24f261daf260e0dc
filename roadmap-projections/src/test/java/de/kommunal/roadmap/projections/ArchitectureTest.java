package de.kommunal.roadmap.projections;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import de.kommunal.roadmap.projections.archunit.violations.AsksTheClock;

import org.junit.jupiter.api.Test;

/** The rule of this module's code, with a class that breaks it. */
class ArchitectureTest {

    private static final ArchRule SAME_ANSWER_TOMORROW =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..projections.store..")
                    .should()
                    .accessTargetWhere(
                            describe("it asks a clock or chance", ArchitectureTest::clockOrChance))
                    .because("a rebuilt table must be the same; only the store notes the time")
                    .allowEmptyShould(true);

    @Test
    void holds() {
        SAME_ANSWER_TOMORROW.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.kommunal.roadmap.projections"));
    }

    @Test
    void canFail() {
        var result =
                SAME_ANSWER_TOMORROW.evaluate(
                        new ClassFileImporter().importClasses(AsksTheClock.class));

        assertThat(result.getFailureReport().getDetails()).hasSize(2);
    }

    /** Also in roadmap-api: a module's tests are not shared. */
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
