package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.evaluate.ExampleRunner;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Outcome;
import io.aiposture.rule.Example;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import io.aiposture.yaml.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every built-in rule: it loads, its conditions fit the schemas, its examples hold and are enough. */
class BuiltInRulesTest {

    private static Rulebook book;

    @TempDir
    Path directory;

    @BeforeAll
    static void load() throws Exception {
        // the files' rules, for their examples, with the conditions that runs use
        book = new Rulebook(
                RuleOptions.catalog(), RuleLoader.load(List.of(BuiltInRules.root())), BuiltInRules.bundle());
    }

    @Test
    void allExamplesHold() {
        ExampleRunner runner = new ExampleRunner(book);
        List<Problem> problems = new ArrayList<>();
        book.rules().forEach(rule -> problems.addAll(runner.run(rule)));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyRuleShowsWhenItPassesFailsIsUnknownAndDoesNotApply() {
        List<String> missing = new ArrayList<>();
        for (Rule rule : book.rules()) {
            Set<Outcome> shown =
                    rule.examples().stream().map(Example::expect).collect(Collectors.toCollection(TreeSet::new));
            Set<Outcome> wanted = new TreeSet<>(Set.of(Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN));
            if (rule.appliesWhen().isPresent()) {
                wanted.add(Outcome.NOT_APPLICABLE);
            }
            wanted.removeAll(shown);
            if (!wanted.isEmpty() || rule.examples().size() < 4) {
                missing.add(rule.id() + " lacks " + wanted + ", has "
                        + rule.examples().size() + " examples");
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The documentation of those whose services are judged. */
    private static final String VENDORS =
            "https://(docs\\.aws\\.amazon\\.com|(docs\\.)?cloud\\.google\\.com|firebase\\.google\\.com|ai\\.google\\.dev"
                    + "|learn\\.microsoft\\.com)/.*";

    /** Azure does not promise how it writes the values of enumerations. */
    @Test
    void rulesForAzureCompareTextsWithoutRegardToCase() throws Exception {
        for (Rule rule : book.rules()) {
            if (rule.cloud().equals("azure")) {
                String conditions = rule.failsWhen().text()
                        + rule.appliesWhen().map(e -> e.text()).orElse("");
                assertThat(conditions).as(rule.id()).doesNotContainPattern("(==|!=)\\s*[\"'][A-Za-z]");
            }
        }
    }

    @Test
    void everyRuleIsReadyForAReader() {
        for (Rule rule : book.rules()) {
            assertThat(rule.title()).as(rule.id()).doesNotEndWith(".").isNotBlank();
            assertThat(rule.why()).as(rule.id()).endsWith(".");
            assertThat(rule.fix().summary()).as(rule.id()).endsWith(".");
            assertThat(rule.references()).as(rule.id()).isNotEmpty().allMatch(r -> r.matches(VENDORS));
            assertThat(rule.controls()).as(rule.id()).isNotEmpty();
            assertThat(rule.message().text()).as(rule.id()).contains("{");
        }
    }

    @Test
    void theFiveFamiliesCoverTheMainServices() {
        Set<String> families = book.rules().stream().map(Rule::family).collect(Collectors.toSet());
        assertThat(families).contains("isolation", "data-protection", "least-privilege", "monitoring", "guardrails");
        assertThat(book.rules()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void aRuleFileIsShort() throws Exception {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BuiltInRules.root())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines > 90) {
                    tooLong.add(file + " " + lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aNewRuleLoadsAndItsExamplesHold() {
        Cli.Run made = Cli.run(
                "rules",
                "new",
                "aws-sagemaker-my-check",
                "--resource",
                "AWS::SageMaker::Model",
                "--directory",
                directory.toString());
        assertThat(made.exit()).as(made.err()).isZero();
        Cli.Run tested = Cli.run("rules", "test", directory.toString());
        assertThat(tested.out()).isEqualTo("1 rules, 3 examples, 0 wrong\n");
        assertThat(tested.exit()).isZero();
        Cli.Run scanned = Cli.run("scan", "demo", "--rules", directory.toString(), "--rule", "aws-sagemaker-my-check");
        assertThat(scanned.exit()).isZero();
        assertThat(Cli.run("rules", "list", "--rules", directory.toString()).out())
                .contains("aws-sagemaker-my-check")
                .contains("aws-sagemaker-notebook-root-access");
    }

    @Test
    void aWrongExampleIsReportedWithItsPlace() throws Exception {
        Cli.run(
                "rules",
                "new",
                "aws-x-wrong",
                "--resource",
                "AWS::SageMaker::Model",
                "--directory",
                directory.toString());
        Path file = directory.resolve("aws-x-wrong.yaml");
        Files.writeString(file, Files.readString(file).replace("expect: pass", "expect: fail"));
        Cli.Run run = Cli.run("rules", "test", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("aws-x-wrong.yaml:17:1: example 'set': expected FAIL, got PASS");
    }

    @Test
    void aUsersRuleCannotTakeABuiltInsId() throws Exception {
        Cli.run(
                "rules",
                "new",
                "aws-sagemaker-notebook-root-access",
                "--resource",
                "AWS::SageMaker::Model",
                "--directory",
                directory.toString());
        Cli.Run run = Cli.run("scan", "demo", "--rules", directory.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is taken by");
    }

    @Test
    void aRuleIsShownWhole() {
        Cli.Run run = Cli.run("rules", "show", "aws-sagemaker-notebook-root-access");
        assertThat(run.out())
                .contains("Notebook users have no root access", "Fails when", "Why", "Fix", "Control", "RootAccess");
    }
}
