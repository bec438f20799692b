package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.derive.References;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** References of Azure: ids, and the host names of storage accounts, vaults, registries and AI accounts. */
public final class AzureReferences implements References {

    public static final References INSTANCE = new AzureReferences();

    private static final Pattern ID = Pattern.compile("(?i)^/subscriptions/[0-9a-f-]{36}/.+$");
    private static final Pattern GROUP = Pattern.compile("/subscriptions/[^/]+/resourcegroups/[^/]+");
    private static final Pattern HOST = Pattern.compile("(?i)^(?:[a-z]+://)?([a-z0-9-]+)\\.([a-z0-9.-]+?)(?:[:/].*)?$");

    private AzureReferences() {}

    /** Ids are compared without regard to case; of what stands below one the id itself is meant. */
    @Override
    public String key(String value, String field, Scope scope) {
        if (ID.matcher(value).matches()) {
            return value.toLowerCase(Locale.ROOT);
        }
        Matcher host = HOST.matcher(value);
        return host.matches() ? keyOfHost(host.group(1), host.group(2)) : "";
    }

    private static String keyOfHost(String name, String domain) {
        String suffix = domain.toLowerCase(Locale.ROOT);
        String kind = suffix.matches("(?:blob|dfs|file|queue|table)\\.(?:core|storage)\\..*")
                ? "storage"
                : suffix.startsWith("vault.") || suffix.startsWith("vaultcore.")
                        ? "vault"
                        : suffix.startsWith("azurecr.") ? "registry" : "";
        return kind.isEmpty() ? "" : kind + ":" + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> keys(Resource r, Estate estate) {
        String id = r.id().toLowerCase(Locale.ROOT);
        String name = r.name().toLowerCase(Locale.ROOT);
        return switch (r.type()) {
            case "Microsoft.Storage/storageAccounts" -> List.of(id, "storage:" + name);
            case "Microsoft.KeyVault/vaults" -> List.of(id, "vault:" + name);
            case "Microsoft.ContainerRegistry/registries" -> List.of(id, "registry:" + name);
            default -> List.of(id);
        };
    }

    /** Identities are assigned as the keys of a map. */
    @Override
    public List<Reference> in(Resource resource) {
        List<Reference> found = new ArrayList<>(References.super.in(resource));
        identities(resource.data(), "", found);
        return found;
    }

    private static void identities(JsonNode node, String pointer, List<Reference> found) {
        node.properties().forEach(e -> {
            String path = pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1");
            if (ID.matcher(e.getKey()).matches()) {
                found.add(new Reference(path, e.getKey().toLowerCase(Locale.ROOT)));
            }
            identities(e.getValue(), path, found);
        });
    }

    /** The groups of AI resources are used as well. */
    @Override
    public Usage usage(Collection<Resource> resources, Set<String> aiTypes) {
        Usage named = References.super.usage(resources, aiTypes);
        Set<String> groups = resources.stream()
                .filter(r -> aiTypes.contains(r.type()))
                .map(r -> GROUP.matcher(r.id().toLowerCase(Locale.ROOT)))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .collect(Collectors.toSet());
        return key -> named.refersTo(key) || groups.contains(key);
    }

    @Override
    public @Nullable Unread keysUnread(Resource resource, Estate estate) {
        return null;
    }

    /** Ids and host names mean the same everywhere. */
    @Override
    public boolean reaches(Scope from, String key, Scope target) {
        return true;
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }
}
