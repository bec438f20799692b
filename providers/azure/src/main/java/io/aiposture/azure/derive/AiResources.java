package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.azure.policy.Scopes;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The AI resources of a subscription: which stand in a scope, and which act under which principal. */
final class AiResources {

    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";

    private final Set<String> types;
    private final Set<String> top;

    AiResources(Set<String> aiTypes) {
        this.types = aiTypes;
        this.top = aiTypes.stream()
                .filter(t -> t.indexOf('/') == t.lastIndexOf('/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some resources, and why there may be more. */
    record Some(List<Resource> resources, @Nullable Unread rest) {}

    private record Index(
            Map<String, List<Resource>> byPrincipal,
            @Nullable Unread rest) {}

    private record TopKey(AiResources of, Scope scope) {}

    private record IndexKey(AiResources of, Scope scope) {}

    /** Types that stand in a resource group of their own right, not below another. */
    Set<String> top() {
        return top;
    }

    /** What {@link #actingAs} reads. */
    Set<String> readsForIdentities() {
        Set<String> reads = new TreeSet<>(types);
        reads.add(IDENTITIES);
        return reads;
    }

    /** The AI resources that stand in a role's scope. */
    Some in(String scope, Resource seenFrom, Estate estate) {
        Some all = all(seenFrom.scope().global(), estate);
        List<Resource> inside = all.resources().stream()
                .filter(r -> Scopes.contains(scope, r.id()))
                .toList();
        return new Some(inside, all.rest());
    }

    private Some all(Scope scope, Estate estate) {
        return estate.once(new TopKey(this, scope), () -> {
            List<Resource> found = new ArrayList<>();
            Unread rest = null;
            for (String type : top) {
                Estate.Listing listing = estate.list(type, scope);
                found.addAll(listing.resources());
                rest = rest == null ? listing.rest() : rest;
            }
            return new Some(found, rest);
        });
    }

    /** The AI resources that act under a principal: by their own identity or one that is assigned to them. */
    Some actingAs(String principal, Resource seenFrom, Estate estate) {
        Scope scope = seenFrom.scope().global();
        Index index = estate.once(new IndexKey(this, scope), () -> index(scope, estate));
        return new Some(index.byPrincipal().getOrDefault(principal.toLowerCase(Locale.ROOT), List.of()), index.rest());
    }

    private Index index(Scope scope, Estate estate) {
        Map<String, List<Resource>> byPrincipal = new HashMap<>();
        Unread rest = null;
        for (String type : types) {
            Estate.Listing listing = estate.list(type, scope);
            rest = rest == null ? listing.rest() : rest;
            for (Resource r : listing.resources()) {
                Set<String> principals = new TreeSet<>();
                Unread unknown = principals(r.data(), r, estate, principals);
                rest = rest == null ? unknown : rest;
                rest = rest == null ? bodyUnread(r) : rest;
                principals.forEach(p ->
                        byPrincipal.computeIfAbsent(p, x -> new ArrayList<>()).add(r));
            }
        }
        return new Index(byPrincipal, rest);
    }

    private static @Nullable Unread bodyUnread(Resource r) {
        return r.unread().stream()
                .filter(u -> u.path().isEmpty() && !u.reason().equals(Reason.NOT_SELECTED))
                .findFirst()
                .orElse(null);
    }

    /** Every {@code principalId} below; assigned identities whose principal an API leaves out are looked up by id. */
    private static @Nullable Unread principals(JsonNode node, Resource of, Estate estate, Set<String> found) {
        Unread rest = null;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            Unread unknown = null;
            if (field.getKey().equalsIgnoreCase("principalId") && value.isTextual()) {
                found.add(value.asText().toLowerCase(Locale.ROOT));
            } else if (field.getKey().equalsIgnoreCase("userAssignedIdentities")) {
                unknown = assigned(value, of, estate, found);
            } else {
                unknown = principals(value, of, estate, found);
            }
            rest = rest == null ? unknown : rest;
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                Unread unknown = principals(element, of, estate, found);
                rest = rest == null ? unknown : rest;
            }
        }
        return rest;
    }

    private static @Nullable Unread assigned(JsonNode identities, Resource of, Estate estate, Set<String> found) {
        Unread rest = null;
        for (Map.Entry<String, JsonNode> identity : identities.properties()) {
            String principal = identity.getValue().path("principalId").asText("");
            try {
                if (principal.isEmpty()) {
                    Resource known = estate.find(IDENTITIES, identity.getKey(), of.scope());
                    principal = known == null
                            ? ""
                            : known.read("/properties/principalId").asText();
                }
                found.add(principal.toLowerCase(Locale.ROOT));
            } catch (UnreadException e) {
                rest = e.unread();
            }
        }
        return rest;
    }
}
