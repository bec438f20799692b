package io.aiposture.finding;

import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Sha256;
import io.aiposture.rule.Rule;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one resource, or of a scope whose list was empty or unread.
 *
 * @param subject the resource, or a stand-in for the scope (see {@link Subject})
 * @param message what is wrong, with values; empty for a pass
 * @param evidence the values that decided
 * @param unknown what could not be read; only with {@link Outcome#UNKNOWN}
 * @param waiver what covers it; only with {@link Outcome#WAIVED}
 */
public record Finding(
        Rule rule,
        Subject subject,
        Outcome outcome,
        Severity severity,
        String message,
        List<Evidence> evidence,
        @Nullable Unknown unknown,
        @Nullable Waiver waiver)
        implements Comparable<Finding> {

    /**
     * What a finding is about.
     *
     * @param id the scope's label when there is no single resource
     * @param source the operation that its data is from, for the trail of evidence; empty when nothing was read
     */
    public record Subject(Scope scope, String type, String id, String name, Map<String, String> tags, String source) {

        public Subject(Scope scope, String type, String id, String name) {
            this(scope, type, id, name, Map.of(), "");
        }

        public static Subject of(Resource r) {
            return new Subject(r.scope(), r.type(), r.id(), r.name(), r.tags(), r.source());
        }

        /** What people call it; its id where it has no name. */
        public String label() {
            return name.isEmpty() ? id : name;
        }

        /** All resources of a type in a scope. */
        public static Subject of(Scope scope, String type) {
            return new Subject(scope, type, scope.label(), "");
        }

        /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Subject s
                    && id.equals(s.id)
                    && type.equals(s.type)
                    && scope.equals(s.scope)
                    && name.equals(s.name)
                    && tags.equals(s.tags)
                    && source.equals(s.source);
        }

        @Override
        public int hashCode() {
            return (scope.hashCode() * 31 + type.hashCode()) * 31 + id.hashCode();
        }
    }

    /** Why a verdict could not be given, and which permission would mend it (empty when none would). */
    public record Unknown(String operation, String reason, String permission) {

        /** By hand, see {@link Subject#equals}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Unknown u
                    && operation.equals(u.operation)
                    && reason.equals(u.reason)
                    && permission.equals(u.permission);
        }

        @Override
        public int hashCode() {
            return (operation.hashCode() * 31 + reason.hashCode()) * 31 + permission.hashCode();
        }
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::outcome)
            .thenComparing(Finding::severity)
            .thenComparing((Finding f) -> f.subject().scope())
            .thenComparing((Finding f) -> f.subject().type())
            .thenComparing((Finding f) -> f.subject().id())
            .thenComparing((Finding f) -> f.rule().id());

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** A finding that no waiver covers. */
    public Finding(
            Rule rule,
            Subject subject,
            Outcome outcome,
            Severity severity,
            String message,
            List<Evidence> evidence,
            @Nullable Unknown unknown) {
        this(rule, subject, outcome, severity, message, evidence, unknown, null);
    }

    /** This failure, covered by a waiver. */
    public Finding waived(Waiver by) {
        return new Finding(rule, subject, Outcome.WAIVED, severity, message, evidence, unknown, by);
    }

    /** This finding with another severity. */
    public Finding with(Severity other) {
        return new Finding(rule, subject, outcome, other, message, evidence, unknown, waiver);
    }

    /** Stable over scans: depends on rule and resource only, so that findings can be followed over time. */
    public String fingerprint() {
        Scope scope = subject.scope();
        String identity = String.join(
                "\u0000", rule.id(), scope.cloud(), scope.account(), scope.region(), subject.type(), subject.id());
        return HexFormat.of().formatHex(Sha256.of(identity), 0, 16);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
