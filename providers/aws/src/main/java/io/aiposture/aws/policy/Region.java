package io.aiposture.aws.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of pairs of action and resource. Statements cover it, touch it, or take from it. */
record Region(Axis actions, Axis resources) {

    /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Region r && actions.equals(r.actions) && resources.equals(r.resources);
    }

    @Override
    public int hashCode() {
        return actions.hashCode() * 31 + resources.hashCode();
    }

    static Region of(String action, String resource) {
        Axis actions = Axis.actions(action);
        return new Region(
                actions, Axis.resources(resource, Services.of(actions.globs().get(0))));
    }

    /** The parts of it that a statement speaks of. */
    List<Region> inside(Statement s) {
        return product(actions.inside(s.actions()), resources.inside(s.resources()));
    }

    boolean meets(Statement s) {
        return !inside(s).isEmpty();
    }

    /** What stays when a Deny that always applies takes its part; this region itself when only some of it goes. */
    List<Region> without(Statement deny) {
        List<Region> left = product(actions.outside(deny.actions()), List.of(resources));
        left = new ArrayList<>(left);
        left.addAll(product(List.of(actions), resources.outside(deny.resources())));
        return left.contains(this) ? List.of(this) : left;
    }

    boolean mostlyIn(Statement s) {
        return actions.mostlyIn(s.actions()) && resources.mostlyIn(s.resources());
    }

    /** What a statement that {@link #mostlyIn} holds for leaves out. */
    List<Region> excluded(Statement s) {
        List<Region> out = new ArrayList<>(product(actions.excluded(s.actions()), List.of(resources)));
        out.addAll(product(List.of(actions), resources.excluded(s.resources())));
        return out;
    }

    private static List<Region> product(List<Axis> actions, List<Axis> resources) {
        return actions.stream()
                .flatMap(a -> resources.stream().map(r -> new Region(a, r)))
                .distinct()
                .toList();
    }

    String describe() {
        return actions.describe() + " on " + resources.describe();
    }
}
