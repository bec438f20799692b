package io.aiposture.collect.type;

import io.aiposture.collect.Plan;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All declared types of a cloud, by name. */
public record Declarations(Map<String, DeclaredType> types) {

    /** What a cloud derives, by type name; made once the names of its AI types are known. */
    @FunctionalInterface
    public interface Deriving {
        Function<String, List<DerivedField>> of(Set<String> aiTypes);
    }

    /** @throws IllegalStateException when two families declare the same type */
    public static Declarations of(List<? extends Family> families, Deriving deriving) {
        Map<String, DeclaredType> declared = new TreeMap<>();
        families.forEach(f -> f.types().forEach(t -> {
            if (declared.put(t.name(), t) != null) {
                throw new IllegalStateException("declared twice: " + t.name());
            }
        }));
        Function<String, List<DerivedField>> derivations = deriving.of(aiTypes(declared.values()));
        declared.replaceAll((name, type) -> type.derive(derivations.apply(name)));
        return new Declarations(Collections.unmodifiableMap(declared));
    }

    /** The names of the types of the AI services themselves. */
    public Set<String> aiTypes() {
        return aiTypes(types.values());
    }

    private static Set<String> aiTypes(Collection<DeclaredType> types) {
        return types.stream()
                .filter(DeclaredType::ai)
                .map(DeclaredType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The planned types and the parents under which some of them are listed. */
    public Map<String, DeclaredType> closed(Plan plan) {
        Map<String, DeclaredType> closed = new TreeMap<>();
        for (String name : plan.types()) {
            for (DeclaredType type = types.get(name); type != null; type = parent(type)) {
                closed.put(type.name(), type);
            }
        }
        return closed;
    }

    private @Nullable DeclaredType parent(DeclaredType type) {
        return type.parent() == null ? null : types.get(type.parent());
    }

    /** The permissions that a plan costs, sorted; {@code always} is called whatever the plan. */
    public Set<String> permissions(Plan plan, List<Operation> always) {
        Set<String> permissions = new TreeSet<>();
        always.forEach(op -> permissions.add(op.costs()));
        for (DeclaredType type : closed(plan).values()) {
            type.operations()
                    .filter(op -> !type.attachments().contains(op) || type.wants(op, plan))
                    .map(Operation::costs)
                    .forEach(permissions::add);
        }
        return permissions;
    }

    /** The permission of every declared operation, by its id. */
    public Map<String, String> permissionsByOperation() {
        Map<String, String> permissions = new TreeMap<>();
        types.values().stream().flatMap(DeclaredType::operations).forEach(op -> permissions.put(op.id(), op.costs()));
        return permissions;
    }
}
