package io.aiposture.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls that Maven does not build. */
class ModulesTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.aiposture");

    @Test
    void judgingNeedsNoSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..aws.call..", "..aws.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .because("its jars are on the class path only when AWS is called")
                .check(ALL);
    }

    @Test
    void judgingNeedsNoGoogleClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..gcp.call..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.auth..", "com.google.api..")
                .because("their jars are on the class path only when Google Cloud is called")
                .check(ALL);
    }

    @Test
    void judgingNeedsNoAzureClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..azure.call..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.azure..", "com.microsoft..")
                .because("their jars are on the class path only when Azure is called")
                .check(ALL);
    }

    @Test
    void theCoreKnowsNoCloud() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..inventory..", "..collect..", "..rule..", "..evaluate..", "..finding..", "..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.aiposture.aws..",
                        "io.aiposture.gcp..",
                        "io.aiposture.azure..",
                        "io.aiposture.cli..",
                        "picocli..")
                .because("the next cloud uses the same core")
                .check(ALL);
    }

    @Test
    void reportsHaveNoClockAndOpenNoFiles() {
        noClasses()
                .that()
                .resideInAPackage("..report..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.Clock|java\\.nio\\.file\\..*|java\\.net\\..*")
                .because("equal results give equal bytes")
                .check(ALL);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ALL);
    }
}
