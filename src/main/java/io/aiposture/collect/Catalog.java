package io.aiposture.collect;

import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resource types of all clouds that this build knows. */
public final class Catalog implements Estate.Ids {

    private final List<Provider> providers;
    private final Map<String, ResourceType> types = new LinkedHashMap<>();

    public Catalog(List<Provider> providers) {
        this.providers = List.copyOf(providers);
        providers.forEach(p -> types.putAll(p.types()));
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
        for (Provider provider : providers) {
            if (provider.cloud().equals(from.cloud())) {
                return provider.sees(from, other);
            }
        }
        return from.sees(other);
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
