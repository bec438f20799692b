package io.aiposture.report;

import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML: a suite for each rule, a case for each resource. FAIL is a failure. UNKNOWN is an error, for pipelines
 * show a skipped test as harmless, and what was not read is not. NOT_APPLICABLE is skipped.
 */
public final class JunitReport implements ReportWriter {

    /** As many findings are regrouped in one go; each takes some twenty bytes meanwhile. */
    private static final long AT_ONCE = 1_000_000;

    private final long atOnce;

    public JunitReport() {
        this(AT_ONCE);
    }

    JunitReport(long atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "aiposture");
            counts(result.outcomes(), xml);
            JunitSuites suites = JunitSuites.of(result.findings());
            for (List<String> rules : suites.batches(atOnce)) {
                Map<String, Packed> cases = cases(result.findings(), rules);
                for (String rule : rules) {
                    suite(rule, suites.outcomes(rule), result, xml);
                    xml.flush();
                    cases.getOrDefault(rule, new Packed()).writeTo(out);
                    xml.writeCharacters("\n  ");
                    xml.writeEndElement();
                }
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(String rule, Map<Outcome, Long> outcomes, ScanResult result, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", rule);
        counts(outcomes, xml);
        String at = result.header().collectedAt().toString();
        attribute(xml, "timestamp", at.substring(0, Math.min(19, at.length())));
        // ends the start tag: what follows goes past this writer
        xml.writeCharacters("");
    }

    private static void counts(Map<Outcome, Long> outcomes, XMLStreamWriter xml) throws XMLStreamException {
        long fail = outcomes.getOrDefault(Outcome.FAIL, 0L);
        long unknown = outcomes.getOrDefault(Outcome.UNKNOWN, 0L);
        long skipped = outcomes.getOrDefault(Outcome.NOT_APPLICABLE, 0L) + outcomes.getOrDefault(Outcome.WAIVED, 0L);
        long all = outcomes.values().stream().mapToLong(n -> n).sum();
        attribute(xml, "tests", Long.toString(all));
        attribute(xml, "failures", Long.toString(fail));
        attribute(xml, "errors", Long.toString(unknown));
        attribute(xml, "skipped", Long.toString(skipped));
    }

    /** The cases of some rules, written and kept until their suite's turn comes. */
    private static Map<String, Packed> cases(Findings findings, List<String> rules)
            throws IOException, XMLStreamException {
        Map<String, Packed> cases = new HashMap<>();
        rules.forEach(r -> cases.put(r, new Packed()));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(one, "UTF-8");
        xml.writeStartElement("testsuite");
        xml.writeCharacters("");
        xml.flush();
        for (Finding f : findings) {
            Packed own = cases.get(f.rule().id());
            if (own != null) {
                one.reset();
                testCase(f, xml);
                xml.flush();
                one.writeTo(own);
            }
        }
        return cases;
    }

    private static void testCase(Finding f, XMLStreamWriter xml) throws XMLStreamException {
        Scope scope = f.subject().scope();
        String name = f.subject().label();
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", f.rule().id());
        attribute(xml, "name", f.subject().type() + " " + name + " (" + scope.label() + ")");
        switch (f.outcome()) {
            case FAIL -> verdict(xml, "failure", f.severity().word(), f.message(), details(f));
            case UNKNOWN -> verdict(xml, "error", reason(f), f.message(), details(f));
            case NOT_APPLICABLE -> verdict(xml, "skipped", "", "the rule does not concern this resource", "");
            case WAIVED -> verdict(xml, "skipped", "", WaiverText.of(f), "");
            case PASS -> {}
        }
        xml.writeEndElement();
    }

    private static void verdict(XMLStreamWriter xml, String element, String type, String message, String details)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "message", message);
        if (!type.isEmpty()) {
            attribute(xml, "type", type);
            xml.writeCharacters(details);
        }
        xml.writeEndElement();
    }

    private static String reason(Finding f) {
        Unknown unknown = f.unknown();
        return unknown == null ? "Unknown" : unknown.reason();
    }

    private static String details(Finding f) {
        StringBuilder text = new StringBuilder("\n");
        line(text, "resource", f.subject().id());
        Unknown unknown = f.unknown();
        if (unknown != null) {
            line(text, "not read", unknown.operation() + " " + unknown.reason());
            line(text, "grant", unknown.permission());
        }
        for (Evidence e : f.evidence()) {
            String value = e.value().isMissingNode() ? "(absent)" : Json.text(e.value());
            line(text, "evidence", (e.resource() + " " + e.path()).strip() + " = " + value);
        }
        line(text, "fix", f.rule().fix().summary());
        line(text, "fingerprint", f.fingerprint());
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        if (!value.isBlank()) {
            text.append("      ")
                    .append(what)
                    .append(": ")
                    .append(Plain.whole(value))
                    .append('\n');
        }
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.whole(value));
    }
}
