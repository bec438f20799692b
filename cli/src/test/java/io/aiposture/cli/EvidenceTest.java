package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts that can be followed and checked: explain, verify, compliance, over the sample estate. */
class EvidenceTest {

    @TempDir
    static Path directory;

    private static String estate;
    private static Path report;

    @BeforeAll
    static void collect() {
        estate = directory.resolve("estate.jsonl").toString();
        report = directory.resolve("report.json");
        assertThat(Cli.run("collect", "demo", "--output", estate).exit()).isEqualTo(3);
        Cli.run("evaluate", estate, "--format", "json", "--output", report.toString());
    }

    @Test
    void explainNamesThePartThatDecides() {
        Cli.Run run = Cli.run("explain", "aws-iam-agent-role-wildcard", "BedrockAgentRole", "--inventory", estate);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("FAIL  critical  aws-iam-agent-role-wildcard")
                .contains("true     any of")
                .contains("* true     resource.derived.wildcardServices.size() > 0")
                .contains("  false    resource.derived.administrator")
                .contains("/derived/wildcardServices = [\"lambda\"]");
    }

    @Test
    void explainRefusesWhatIsNotThere() {
        assertThat(Cli.run("explain", "aws-iam-agent-role-wildcard", "nobody", "--inventory", estate)
                        .err())
                .contains("the inventory holds no AWS::IAM::Role 'nobody'");
        assertThat(Cli.run("explain", "aws-iam-agent-role-wildcrd", "x", "--inventory", estate)
                        .err())
                .contains("did you mean 'aws-iam-agent-role-wildcard'?");
    }

    @Test
    void aReportIsVerifiedAgainstItsInventory() {
        Cli.Run run = Cli.run("verify", report.toString(), "--inventory", estate);
        assertThat(run.out()).contains("verified: the report follows");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aChangedVerdictAndAChangedInventoryAreFound() throws Exception {
        Path forged = directory.resolve("forged.json");
        Files.writeString(
                forged, Files.readString(report).replaceFirst("\"outcome\" : \"FAIL\"", "\"outcome\" : \"PASS\""));
        Cli.Run verdict = Cli.run("verify", forged.toString(), "--inventory", estate);
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.out()).contains("inventory  same", "1 differ", "not verified");
        Path other = directory.resolve("other.jsonl");
        Files.writeString(other, Files.readString(Path.of(estate)).replaceFirst("nordlicht", "sudlicht"));
        Cli.Run inventory = Cli.run("verify", report.toString(), "--inventory", other.toString());
        assertThat(inventory.exit()).isEqualTo(1);
        assertThat(inventory.out()).contains("inventory  differs");
    }

    @Test
    void complianceNeverSaysCompliantAndNamesWhatNoRuleCovers() {
        Cli.Run run = Cli.run("compliance", estate, "--framework", "owasp-llm-2025");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("failed         LLM01", "not covered by any rule: 1 controls", "LLM09")
                .doesNotContainIgnoringCase("compliant");
        Cli.Run json = Cli.run("compliance", estate, "--framework", "owasp-llm-2025", "--format", "json");
        assertThat(json.out()).contains("\"aiposture/compliance/v1\"", "\"NOT_COVERED\"");
        Cli.Run html = Cli.run("compliance", estate, "--format", "html");
        assertThat(html.out()).contains("default-src 'none'", "MITRE ATLAS").doesNotContain("<script");
    }

    @Test
    void anUnknownFrameworkGetsASuggestion() {
        assertThat(Cli.run("compliance", estate, "--framework", "owasp-llm-2024")
                        .err())
                .contains("did you mean 'owasp-llm-2025'?");
    }

    @Test
    void completionIsAScript() {
        assertThat(Cli.run("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("waivers");
    }
}
