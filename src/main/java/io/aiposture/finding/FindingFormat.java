package io.aiposture.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one outcome and severity as bytes, for this process only. What many findings share (rule, scope, type,
 * waiver) is a number. Thread-safe.
 */
final class FindingFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Numbered<Rule> rules = new Numbered<>();
    private final Numbered<Scope> scopes = new Numbered<>();
    private final Numbered<String> words = new Numbered<>();
    private final Numbered<Waiver> waivers = new Numbered<>();

    FindingFormat(List<Rule> rules) {
        rules.forEach(this.rules::of);
    }

    byte[] encode(List<Finding> findings) {
        Bytes out = new Bytes(findings.size() * 256);
        out.number(findings.size());
        for (Finding f : findings) {
            write(f, out);
        }
        return out.all();
    }

    private void write(Finding f, Bytes out) {
        out.number(rules.of(f.rule()));
        write(f.subject(), out);
        out.text(f.message());
        out.number(f.evidence().size());
        for (Evidence e : f.evidence()) {
            out.text(e.resource());
            out.text(e.path());
            out.text(e.value().isMissingNode() ? "" : e.value().toString());
        }
        Unknown unknown = f.unknown();
        out.number(unknown == null ? 0 : 1);
        if (unknown != null) {
            out.number(words.of(unknown.operation()));
            out.number(words.of(unknown.reason()));
            out.number(words.of(unknown.permission()));
        }
        Waiver waiver = f.waiver();
        out.number(waiver == null ? 0 : 1 + waivers.of(waiver));
    }

    private void write(Subject s, Bytes out) {
        out.number(scopes.of(s.scope()));
        out.number(words.of(s.type()));
        out.text(s.id());
        out.text(s.name());
        out.number(s.tags().size());
        s.tags().forEach((key, value) -> {
            out.text(key);
            out.text(value);
        });
        out.number(words.of(s.source()));
    }

    List<Finding> decode(byte[] block, Outcome outcome, Severity severity) {
        Bytes in = new Bytes(block);
        int size = in.number();
        List<Finding> findings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            findings.add(read(in, outcome, severity));
        }
        return findings;
    }

    private Finding read(Bytes in, Outcome outcome, Severity severity) {
        Rule rule = rules.at(in.number());
        Subject subject = subject(in);
        String message = in.text();
        int size = in.number();
        List<Evidence> evidence = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            evidence.add(new Evidence(in.text(), in.text(), json(in.text())));
        }
        Unknown unknown = in.number() == 0
                ? null
                : new Unknown(words.at(in.number()), words.at(in.number()), words.at(in.number()));
        int waiver = in.number();
        return new Finding(
                rule,
                subject,
                outcome,
                severity,
                message,
                evidence,
                unknown,
                waiver == 0 ? null : waivers.at(waiver - 1));
    }

    private Subject subject(Bytes in) {
        Scope scope = scopes.at(in.number());
        String type = words.at(in.number());
        String id = in.text();
        String name = in.text();
        int size = in.number();
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < size; i++) {
            tags.put(in.text(), in.text());
        }
        return new Subject(scope, type, id, name, Map.copyOf(tags), words.at(in.number()));
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
