package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.runtime.CelEvaluationException;
import io.aiposture.collect.Catalog;
import io.aiposture.evaluate.CompiledRule.SeverityCase;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import io.aiposture.rule.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges single resources with one rule. */
final class Judge {

    private final CompiledRule compiled;
    private final Estate estate;
    private final Catalog catalog;
    private final Instant now;
    private final ObjectView params;

    Judge(CompiledRule compiled, Estate estate, Catalog catalog) {
        this.compiled = compiled;
        this.estate = estate;
        this.catalog = catalog;
        this.now = estate.header().collectedAt();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        compiled.params().forEach(values::set);
        this.params = new ObjectView(values, Marks.NONE, null);
    }

    Finding judge(Resource resource) {
        UnreadValueException.begin();
        Trace trace = new Trace();
        Activation activation = activation(resource, trace);
        try {
            if (compiled.appliesWhen().isPresent()
                    && !CompiledRule.holds(compiled.appliesWhen().get(), activation)) {
                return finding(resource, Outcome.NOT_APPLICABLE, compiled.rule().severity(), "", trace, null);
            }
            if (!CompiledRule.holds(compiled.failsWhen(), activation)) {
                return finding(resource, Outcome.PASS, compiled.rule().severity(), "", trace, null);
            }
        } catch (CelEvaluationException e) {
            return unknown(resource, cause(e));
        }
        // what the message and the severity look at is no evidence of the verdict
        Activation silent = activation(resource, null);
        String message = compiled.message().render(silent);
        return finding(resource, Outcome.FAIL, severity(silent), message, trace, null);
    }

    private Activation activation(Resource resource, @Nullable Trace trace) {
        return new Activation(new Context(estate, catalog.types(), resource, trace), params, now);
    }

    /** The rule's own severity stands when a case cannot be decided. */
    private Severity severity(Activation activation) {
        for (SeverityCase c : compiled.severityWhen()) {
            try {
                if (CompiledRule.holds(c.when(), activation)) {
                    return c.severity();
                }
            } catch (CelEvaluationException e) {
                return compiled.rule().severity();
            }
        }
        return compiled.rule().severity();
    }

    /** Any failure of an evaluation is a verdict that could not be given; a rule's crash never takes others along. */
    private static Unread cause(CelEvaluationException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UnreadException unread) {
                return unread.unread();
            }
        }
        Unread met = UnreadValueException.met();
        if (met != null) {
            return met;
        }
        return switch (e.getErrorCode()) {
            case ATTRIBUTE_NOT_FOUND -> new Unread("", "", Reason.FIELD_ABSENT);
            default -> new Unread("", "", "EvaluationError: " + e.getErrorCode());
        };
    }

    private Finding unknown(Resource resource, Unread why) {
        return unknown(compiled.rule(), Subject.of(resource), why, catalog);
    }

    static Finding unknown(Rule rule, Subject subject, Unread why, Catalog catalog) {
        String permission =
                why.reason().equals(Reason.ACCESS_DENIED) ? catalog.permission(rule.cloud(), why.operation()) : "";
        String where = why.operation().isEmpty() ? "" : " (" + why.operation() + ")";
        return new Finding(
                rule,
                subject,
                Outcome.UNKNOWN,
                rule.severity(),
                "could not be judged: " + why.reason() + where,
                List.of(),
                new Unknown(why.operation(), why.reason(), permission));
    }

    private Finding finding(
            Resource resource,
            Outcome outcome,
            Severity severity,
            String message,
            Trace trace,
            @Nullable Unknown unknown) {
        return new Finding(
                compiled.rule(), Subject.of(resource), outcome, severity, message, trace.evidence(), unknown);
    }
}
