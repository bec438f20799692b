package io.aiposture.report;

import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML: a suite for each rule, a case for each resource. FAIL is a failure. UNKNOWN is an error, for pipelines
 * show a skipped test as harmless, and what was not read is not. NOT_APPLICABLE is skipped.
 */
public final class JunitReport implements ReportWriter {

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "aiposture");
            counts(result.findings().stream().toList(), xml);
            Map<String, List<Finding>> byRule = new TreeMap<>();
            result.findings().forEach(f -> byRule.computeIfAbsent(f.rule().id(), r -> new ArrayList<>())
                    .add(f));
            for (List<Finding> suite : byRule.values()) {
                suite(suite, result, xml);
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

    private static void suite(List<Finding> findings, ScanResult result, XMLStreamWriter xml)
            throws XMLStreamException {
        Rule rule = findings.get(0).rule();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", rule.id());
        counts(findings, xml);
        String at = result.header().collectedAt().toString();
        attribute(xml, "timestamp", at.substring(0, Math.min(19, at.length())));
        for (Finding f : findings) {
            testCase(f, xml);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void counts(List<Finding> findings, XMLStreamWriter xml) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(findings.size()));
        attribute(xml, "failures", count(findings, Outcome.FAIL));
        attribute(xml, "errors", count(findings, Outcome.UNKNOWN));
        attribute(xml, "skipped", count(findings, Outcome.NOT_APPLICABLE, Outcome.WAIVED));
    }

    private static String count(List<Finding> findings, Outcome... outcomes) {
        return Long.toString(findings.stream()
                .filter(f -> List.of(outcomes).contains(f.outcome()))
                .count());
    }

    private static void testCase(Finding f, XMLStreamWriter xml) throws XMLStreamException {
        Scope scope = f.subject().scope();
        String name =
                f.subject().name().isEmpty() ? f.subject().id() : f.subject().name();
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
