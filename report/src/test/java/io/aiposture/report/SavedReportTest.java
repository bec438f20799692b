package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.report.SavedReport.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON reports read back, also such as other tools have rewritten. */
class SavedReportTest {

    private final List<Entry> findings = new ArrayList<>();

    private SavedReport read(String json) throws IOException {
        return SavedReport.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), findings::add);
    }

    @Test
    void everyFindingOfAReportComesBack() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport("1").write(ManyFindings.result(200), out);
        SavedReport saved = read(out.toString(StandardCharsets.UTF_8));
        assertThat(saved.rules()).hasSize(10).contains("rule-0");
        List<String> fingerprints = ManyFindings.result(200).findings().stream()
                .map(f -> f.outcome() + " " + f.severity().word() + " " + f.fingerprint() + " "
                        + f.subject().id())
                .toList();
        assertThat(findings.stream().map(e -> e.outcome() + " " + e.severity() + " " + e.fingerprint() + " " + e.id()))
                .containsExactlyElementsOf(fingerprints);
    }

    @Test
    void fieldsStandInAnyOrder() throws Exception {
        SavedReport saved = read("""
                {"findings": [{"evidence": [{"fingerprint": "no", "value": {"\\ud83d\\ude00": 1}}], "resource": {"id": "i",
                  "tags": {"name": "no"}, "name": "n"}, "outcome": "FAIL", "x": null, "fingerprint": "f"}, 7, {}],
                 "scan": {"digest": {"rules": "r"}, "rules": ["a", "b"]}, "schema": "aiposture/report/v1"}
                """);
        assertThat(saved).isEqualTo(new SavedReport(Set.of("a", "b"), "", "r"));
        assertThat(findings).hasSize(3).first().isEqualTo(new Entry("f", "", "FAIL", "", "", "", "", "i", "n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "7", "{\"schema\": \"other\", \"findings\": []}", "{\"schema\": {}}"})
    void otherJsonIsNoReport(String json) {
        assertThatThrownBy(() -> read(json)).hasMessageContaining("not a JSON report of schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\": \"aiposture/report/v1\"",
                "{\"schema\": \"aiposture/report/v1\", \"findings\": [{}",
                "<"
            })
    void aReportThatEndsEarlyIsNone(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
    }
}
