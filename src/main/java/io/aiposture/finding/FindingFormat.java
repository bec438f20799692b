package io.aiposture.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private final Numbers<Rule> rules = new Numbers<>();
    private final Numbers<Scope> scopes = new Numbers<>();
    private final Numbers<String> words = new Numbers<>();
    private final Numbers<Waiver> waivers = new Numbers<>();

    FindingFormat(List<Rule> rules) {
        rules.forEach(this.rules::of);
    }

    byte[] encode(List<Finding> findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(findings.size() * 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(findings.size());
            for (Finding f : findings) {
                write(f, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Finding f, DataOutputStream out) throws IOException {
        out.writeInt(rules.of(f.rule()));
        write(f.subject(), out);
        text(f.message(), out);
        out.writeInt(f.evidence().size());
        for (Evidence e : f.evidence()) {
            text(e.resource(), out);
            text(e.path(), out);
            text(e.value().isMissingNode() ? "" : e.value().toString(), out);
        }
        Unknown unknown = f.unknown();
        out.writeBoolean(unknown != null);
        if (unknown != null) {
            out.writeInt(words.of(unknown.operation()));
            out.writeInt(words.of(unknown.reason()));
            out.writeInt(words.of(unknown.permission()));
        }
        Waiver waiver = f.waiver();
        out.writeInt(waiver == null ? -1 : waivers.of(waiver));
    }

    private void write(Subject s, DataOutputStream out) throws IOException {
        out.writeInt(scopes.of(s.scope()));
        out.writeInt(words.of(s.type()));
        text(s.id(), out);
        text(s.name(), out);
        out.writeInt(s.tags().size());
        for (Map.Entry<String, String> tag : s.tags().entrySet()) {
            text(tag.getKey(), out);
            text(tag.getValue(), out);
        }
        out.writeInt(words.of(s.source()));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        // not writeUTF: that ends at 64 KiB
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    List<Finding> decode(byte[] block, Outcome outcome, Severity severity) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(block))) {
            int size = in.readInt();
            List<Finding> findings = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                findings.add(read(in, outcome, severity));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Finding read(DataInputStream in, Outcome outcome, Severity severity) throws IOException {
        Rule rule = rules.at(in.readInt());
        Subject subject = subject(in);
        String message = text(in);
        int size = in.readInt();
        List<Evidence> evidence = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            evidence.add(new Evidence(text(in), text(in), json(text(in))));
        }
        Unknown unknown = in.readBoolean()
                ? new Unknown(words.at(in.readInt()), words.at(in.readInt()), words.at(in.readInt()))
                : null;
        int waiver = in.readInt();
        return new Finding(
                rule, subject, outcome, severity, message, evidence, unknown, waiver < 0 ? null : waivers.at(waiver));
    }

    private Subject subject(DataInputStream in) throws IOException {
        Scope scope = scopes.at(in.readInt());
        String type = words.at(in.readInt());
        String id = text(in);
        String name = text(in);
        int size = in.readInt();
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < size; i++) {
            tags.put(text(in), text(in));
        }
        return new Subject(scope, type, id, name, Map.copyOf(tags), words.at(in.readInt()));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    }

    /** Numbers values in the order in which they come. */
    private static final class Numbers<T> {
        private final Map<T, Integer> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        synchronized int of(T value) {
            Integer known = numbers.get(value);
            if (known == null) {
                known = values.size();
                numbers.put(value, known);
                values.add(value);
            }
            return known;
        }

        synchronized T at(int number) {
            return values.get(number);
        }
    }
}
