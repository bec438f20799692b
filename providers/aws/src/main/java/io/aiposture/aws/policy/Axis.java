package io.aiposture.aws.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of actions or of resources: what all of some patterns match.
 *
 * @param globs hold together
 * @param service whose resources these are, empty for actions and when any service's
 * @param ofResources false for actions
 */
record Axis(List<String> globs, String service, boolean ofResources) {

    /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis a
                && globs.equals(a.globs)
                && service.equals(a.service)
                && ofResources == a.ofResources;
    }

    @Override
    public int hashCode() {
        return globs.hashCode() * 31 + service.hashCode();
    }

    static Axis actions(String pattern) {
        // every action has a service, so a bare star and *:* are the same set
        String lower = Term.action(pattern).glob();
        return new Axis(List.of(lower.matches("\\*+") ? "*:*" : lower), "", false);
    }

    static Axis resources(String pattern, String service) {
        return new Axis(List.of(Term.resource(pattern).glob()), service, true);
    }

    /** True when a pattern matches all of this set, in every region. */
    boolean coveredBy(Term term) {
        return globs.stream()
                .anyMatch(g -> Glob.covers(term.glob(), g)
                        || ofResources && g.equals("*") && Services.isEveryEverywhere(service, term.glob()));
    }

    /** True when a pattern matches all of this set, at least in one region. */
    private boolean coveredSomewhereBy(Term term) {
        return coveredBy(term)
                || ofResources
                        && globs.stream()
                                .anyMatch(g -> Glob.covers(Services.anywhere(term.glob()), g)
                                        || g.equals("*") && Services.isEvery(service, term.glob()));
    }

    boolean meets(Term term) {
        List<String> all = new ArrayList<>(globs);
        all.add(term.widest());
        return (!ofResources || Services.mayName(service, term.widest())) && Glob.intersects(all);
    }

    private Axis with(Term term) {
        if (coveredBy(term)) {
            return this;
        }
        List<String> all = new ArrayList<>(globs);
        all.removeIf(g -> Glob.covers(term.widest(), g) || Glob.covers(g, term.widest()));
        all.add(term.widest());
        return new Axis(List.copyOf(all), service, ofResources);
    }

    /** The parts of this set that a statement's terms speak of; empty when none. */
    List<Axis> inside(Terms terms) {
        if (terms.negated()) {
            return terms.terms().stream().anyMatch(this::coveredBy) ? List.of() : List.of(this);
        }
        List<Axis> parts = terms.terms().stream()
                .filter(this::meets)
                .map(this::with)
                .distinct()
                .toList();
        return parts.contains(this) ? List.of(this) : parts;
    }

    /** What surely or possibly stays of this set when the terms are taken away; the set itself when that is a part. */
    List<Axis> outside(Terms terms) {
        if (!terms.negated()) {
            return terms.terms().stream().anyMatch(this::coveredBy) ? List.of() : List.of(this);
        }
        return inside(new Terms(false, terms.terms()));
    }

    /** True when the terms speak of all of this set, at least in one region, or of all but some excluded parts. */
    boolean mostlyIn(Terms terms) {
        return terms.negated()
                ? terms.terms().stream().noneMatch(this::coveredBy)
                : terms.terms().stream().anyMatch(this::coveredSomewhereBy);
    }

    /** The excluded parts of a negated element that lie in this set. */
    List<Axis> excluded(Terms terms) {
        return terms.negated() ? inside(new Terms(false, terms.terms())) : List.of();
    }

    String describe() {
        return String.join(" and ", globs);
    }
}
