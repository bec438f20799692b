package io.aiposture.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a JSON report says, read back.
 *
 * @param collectedAt when its inventory was collected, as written
 * @param rules ids of the rules that took part
 * @param inventoryDigest digest of the inventory; empty in reports that have none
 * @param rulesDigest digest of the rules; empty in reports that have none
 */
public record SavedReport(
        String collectedAt, Set<String> rules, List<Entry> findings, String inventoryDigest, String rulesDigest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One finding. */
    public record Entry(
            String fingerprint,
            String rule,
            String outcome,
            String severity,
            String cloud,
            String account,
            String region,
            String type,
            String id,
            String name,
            String message) {}

    /** Fingerprints of what failed, waived or not. */
    public Set<String> failures() {
        return findings.stream()
                .filter(e -> e.outcome().equals("FAIL") || e.outcome().equals("WAIVED"))
                .map(Entry::fingerprint)
                .collect(Collectors.toSet());
    }

    /** @throws IOException when it is no JSON report of this version */
    public static SavedReport read(InputStream in) throws IOException {
        JsonNode json = JSON.readTree(in);
        if (!json.path("schema").asText().equals(JsonReport.SCHEMA)) {
            throw new IOException("not a JSON report of schema " + JsonReport.SCHEMA);
        }
        Set<String> rules = new HashSet<>();
        json.at("/scan/rules").forEach(r -> rules.add(r.asText()));
        List<Entry> findings = new ArrayList<>();
        json.path("findings").forEach(f -> findings.add(entry(f)));
        return new SavedReport(
                json.at("/scan/collectedAt").asText(),
                rules,
                findings,
                json.at("/scan/digest/inventory").asText(),
                json.at("/scan/digest/rules").asText());
    }

    private static Entry entry(JsonNode f) {
        JsonNode r = f.path("resource");
        return new Entry(
                f.path("fingerprint").asText(),
                f.path("rule").asText(),
                f.path("outcome").asText(),
                f.path("severity").asText(),
                r.path("cloud").asText(),
                r.path("account").asText(),
                r.path("region").asText(),
                r.path("type").asText(),
                r.path("id").asText(),
                r.path("name").asText(),
                f.path("message").asText());
    }
}
