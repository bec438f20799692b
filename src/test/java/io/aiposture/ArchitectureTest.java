package io.aiposture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house, as docs/architecture.md draws it. Arrows between modules are Maven's; these are inside the core. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.aiposture");

    @Test
    void theInventoryKnowsNothingElse() {
        noClasses()
                .that()
                .resideInAPackage("..inventory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..collect..", "..rule..", "..evaluate..", "..finding..", "dev.cel..")
                .because("everything else is written in terms of it")
                .check(CORE);
    }

    @Test
    void onlyEvaluationKnowsTheExpressionLanguage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..evaluate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.cel..")
                .because("the engine can be exchanged behind one package")
                .check(CORE);
    }

    @Test
    void onlyRulesKnowYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..yaml..", "..collect.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .because("one package reads what people write, one the answers of sample estates")
                .check(CORE);
    }

    @Test
    void theCoreNeverPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("it is used in pipelines, tests and other programs")
                .check(CORE);
    }

    @Test
    void evaluationHasNoClockAndNoNetwork() {
        noClasses()
                .that()
                .resideInAnyPackage("..evaluate..", "..finding..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.time.Clock")
                .because("equal inputs give equal bytes")
                .check(CORE);
    }

    @Test
    void dataFlowsOneWay() {
        slices().matching("io.aiposture.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "words shared by rules and findings",
                                c -> c.getPackageName().endsWith(".rule")),
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "severity and outcome",
                                c -> c.getSimpleName().equals("Severity")
                                        || c.getSimpleName().equals("Outcome")))
                .check(CORE);
    }
}
