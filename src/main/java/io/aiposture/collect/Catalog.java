package io.aiposture.collect;

import io.aiposture.collect.derive.References;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resource types of all clouds that this build knows. */
public final class Catalog implements Estate.Ids {

    private final List<Provider> providers;
    private final Map<String, ResourceType> types = new LinkedHashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, References> across = new HashMap<>();

    public Catalog(List<Provider> providers) {
        this.providers = List.copyOf(providers);
        for (Provider provider : providers) {
            types.putAll(provider.types());
            shared.addAll(provider.shared());
            across.putAll(provider.acrossAccounts());
        }
    }

    /** All resource types by name. */
    public Map<String, ResourceType> types() {
        return types;
    }

    /** The permission an operation of a cloud costs; empty when none is known. */
    public String permission(String cloud, String operation) {
        if (operation.isEmpty()) {
            return "";
        }
        return providers.stream()
                .filter(p -> p.cloud().equals(cloud))
                .map(p -> p.permission(operation))
                .findFirst()
                .orElse("");
    }

    @Override
    public List<String> aliases(Resource resource) {
        ResourceType type = types.get(resource.type());
        return type == null ? List.of() : type.aliases(resource);
    }

    @Override
    public String canonical(String id, Estate estate) {
        String form = id;
        for (Provider provider : providers) {
            form = provider.canonical(form, estate);
        }
        return form;
    }

    @Override
    public boolean sees(Scope from, Scope other) {
        if (!from.cloud().equals(other.cloud())) {
            return false;
        }
        Provider provider = provider(from.cloud());
        return provider == null ? from.sees(other) : provider.sees(from, other);
    }

    private @Nullable Provider provider(String cloud) {
        for (Provider provider : providers) {
            if (provider.cloud().equals(cloud)) {
                return provider;
            }
        }
        return null;
    }

    @Override
    public boolean above(Scope scope) {
        Provider provider = provider(scope.cloud());
        return provider != null && provider.above(scope);
    }

    @Override
    public boolean shared(String type) {
        return shared.contains(type);
    }

    @Override
    public boolean refersAcross(String type) {
        return across.containsKey(type);
    }

    @Override
    public List<String> references(Resource resource) {
        References references = across.get(resource.type());
        return references == null
                ? List.of()
                : references.in(resource).stream()
                        .map(References.Reference::key)
                        .toList();
    }

    @Override
    public String accountOf(String id) {
        return providers.stream()
                .map(p -> p.accountOf(id))
                .filter(account -> !account.isEmpty())
                .findFirst()
                .orElse("");
    }
}
