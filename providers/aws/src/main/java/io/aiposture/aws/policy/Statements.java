package io.aiposture.aws.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The Allow statements of an identity and of its boundary, and the Deny statements of both. */
final class Statements {

    /** Beyond so many parts a Deny is no longer subtracted: the alarming answer. */
    private static final int MOST_PARTS = 500;

    private final List<Named> allows;
    private final Optional<List<Named>> limits;
    private final List<Named> denies;

    Statements(List<PolicyDocument> policies, Optional<PolicyDocument> boundary) {
        List<PolicyDocument> all = new ArrayList<>(policies);
        boundary.ifPresent(all::add);
        this.allows = allowing(policies);
        this.limits = boundary.map(b -> allowing(List.of(b)));
        this.denies = Named.of(all).stream().filter(n -> !n.statement().allow()).toList();
    }

    private static List<Named> allowing(List<PolicyDocument> policies) {
        return Named.of(policies).stream().filter(n -> n.statement().allow()).toList();
    }

    List<Named> allows() {
        return allows;
    }

    Optional<List<Named>> limits() {
        return limits;
    }

    List<Named> denies() {
        return denies;
    }

    Decision decide(Region asked) {
        List<String> by = denies.stream()
                .filter(d -> d.statement().always())
                .filter(d -> !asked.without(d.statement()).contains(asked))
                .map(d -> d.grant().toString())
                .toList();
        if (!by.isEmpty()) {
            return Decision.denied(by);
        }
        List<Named> own = covering(allows, asked);
        List<Named> limit = limits.map(l -> covering(l, asked)).orElse(List.of());
        if (own.isEmpty() || limits.isPresent() && limit.isEmpty()) {
            return Decision.denied(List.of());
        }
        return verdict(asked, own, limit);
    }

    private Decision verdict(Region asked, List<Named> own, List<Named> limit) {
        List<Named> open = unnarrowed(own);
        List<Named> openLimit = unnarrowed(limit);
        if (open.isEmpty() || limits.isPresent() && openLimit.isEmpty()) {
            TreeSet<String> keys = new TreeSet<>();
            (open.isEmpty() ? own : List.<Named>of())
                    .forEach(n -> keys.addAll(n.grant().conditionKeys()));
            (openLimit.isEmpty() ? limit : List.<Named>of())
                    .forEach(n -> keys.addAll(n.grant().conditionKeys()));
            List<String> without = allExceptions(asked, own, allows, limit, limits.orElse(List.of()));
            return new Decision(Decision.Verdict.CONDITIONAL, grants(own), List.copyOf(keys), without);
        }
        List<String> without =
                allExceptions(asked, open, unnarrowed(allows), openLimit, unnarrowed(limits.orElse(List.of())));
        return new Decision(Decision.Verdict.ALLOWED, grants(open), List.of(), without);
    }

    private static List<Grant> grants(List<Named> all) {
        return all.stream().map(Named::grant).toList();
    }

    private List<String> allExceptions(
            Region asked, List<Named> own, List<Named> ownPool, List<Named> limit, List<Named> limitPool) {
        List<String> exceptions = new ArrayList<>(exceptions(own, ownPool, asked));
        exceptions.addAll(exceptions(limit, limitPool, asked));
        denies.stream()
                .filter(d -> d.statement().always() && asked.meets(d.statement()))
                .forEach(d -> exceptions.add(d.grant().toString()));
        return exceptions;
    }

    private static List<Named> unnarrowed(List<Named> all) {
        return all.stream().filter(n -> !n.statement().narrowed()).toList();
    }

    private static List<Named> covering(List<Named> all, Region asked) {
        return all.stream().filter(n -> asked.mostlyIn(n.statement())).toList();
    }

    /** What the best of some covering statements leaves out and no other one brings back. */
    private static List<String> exceptions(List<Named> covering, List<Named> all, Region asked) {
        return covering.stream()
                .map(n -> asked.excluded(n.statement()).stream()
                        .filter(e -> all.stream().noneMatch(o -> wholly(o, e)))
                        .map(Region::describe)
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static boolean wholly(Named n, Region region) {
        return region.mostlyIn(n.statement()) && region.excluded(n.statement()).isEmpty();
    }

    /** The Allow statements that let some of what is asked through, the boundary and every sure Deny considered. */
    List<Named> touching(Region asked) {
        return allows.stream()
                .filter(n -> !left(asked.inside(n.statement())).isEmpty())
                .toList();
    }

    private List<Region> left(List<Region> granted) {
        List<Region> parts = limits.map(l -> granted.stream()
                        .flatMap(r -> l.stream().flatMap(n -> r.inside(n.statement()).stream()))
                        .distinct()
                        .toList())
                .orElse(granted);
        for (Named deny : denies) {
            if (deny.statement().always() && parts.size() <= MOST_PARTS) {
                parts = parts.stream()
                        .flatMap(r -> r.without(deny.statement()).stream())
                        .distinct()
                        .toList();
            }
        }
        return parts;
    }
}
