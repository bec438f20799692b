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

/**
 * References of Azure: ids, and the host names of storage accounts, vaults, registries and AI accounts. A network is
 * referred to through its subnets, and a subnet through the private endpoints in it.
 */
public final class AzureReferences implements References {

    public static final AzureReferences INSTANCE = new AzureReferences();

    private static final Pattern ID = Pattern.compile("(?i)^/subscriptions/[0-9a-f-]{36}/.+$");
    private static final Pattern GROUP = Pattern.compile("/subscriptions/[^/]+/resourcegroups/[^/]+");
    /** Of a container, secret or image the account, vault or registry is meant. */
    private static final Pattern INSIDE =
            Pattern.compile("^(.+?/providers/microsoft\\.(?:storage/storageaccounts|keyvault/vaults"
                    + "|containerregistry/registries|managedidentity/userassignedidentities)/[^/]+)/.*$");

    private static final Pattern HOST = Pattern.compile("(?i)^(?:[a-z]+://)?([a-z0-9-]+)\\.([a-z0-9.-]+?)(?:[:/].*)?$");
    private static final Pattern STORAGE_NAME = Pattern.compile("^[a-z0-9]{3,24}$");

    private AzureReferences() {}

    /** Ids are compared without regard to case. */
    @Override
    public String key(String value, String field, Scope scope) {
        if (value.startsWith("/")) {
            return ID.matcher(value).matches() ? keyOfId(value) : "";
        }
        if (field.equals("accountName") && STORAGE_NAME.matcher(value).matches()) {
            return "storage:" + value;
        }
        if (!mayBeHost(value)) {
            return "";
        }
        Matcher host = HOST.matcher(value);
        return host.matches() ? keyOfHost(host.group(1), host.group(2)) : "";
    }

    /** Most texts are no host names of these services. */
    private static boolean mayBeHost(String value) {
        if (value.indexOf('.') < 0) {
            return false;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains(".core.")
                || lower.contains(".storage.")
                || lower.contains(".vault")
                || lower.contains(".azurecr.");
    }

    private static String keyOfId(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        Matcher inside = INSIDE.matcher(lower);
        return inside.matches() ? inside.group(1) : lower;
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

    /** Identities are assigned as the keys of a map. */
    @Override
    public List<Reference> in(Resource resource) {
        List<Reference> found = new ArrayList<>(References.super.in(resource));
        identities(resource.data(), new Steps(null, ""), found);
        return found;
    }

    private static void identities(JsonNode node, Steps at, List<Reference> found) {
        node.properties().forEach(e -> {
            Steps there = new Steps(at, e.getKey());
            if (e.getKey().startsWith("/") && ID.matcher(e.getKey()).matches()) {
                found.add(new Reference(there.pointer(), keyOfId(e.getKey())));
            }
            identities(e.getValue(), there, found);
        });
    }

    /** The keys by which a storage account is named. */
    public static List<String> keysOfStorage(String id, String name) {
        return List.of(id.toLowerCase(Locale.ROOT), "storage:" + name.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> keys(Resource r, Estate estate) {
        String id = r.id().toLowerCase(Locale.ROOT);
        String name = id.substring(id.lastIndexOf('/') + 1);
        return switch (r.type()) {
            case "Microsoft.Storage/storageAccounts" -> keysOfStorage(id, name);
            case "Microsoft.KeyVault/vaults" -> List.of(id, "vault:" + name);
            case "Microsoft.ContainerRegistry/registries" -> List.of(id, "registry:" + name);
            case "Microsoft.Network/virtualNetworks" -> ofNetwork(id, r.data().at("/properties/subnets"));
            case NetworkUse.SUBNETS -> NetworkUse.keysOfSubnet(r.data());
            case "Microsoft.Network/networkSecurityGroups" -> NetworkUse.keysOfGroup(id, r.data(), estate);
            case "Microsoft.Network/privateEndpoints" -> NetworkUse.keysOfEndpoint(id, r.data());
            default -> List.of(id);
        };
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

    private static List<String> ofNetwork(String id, JsonNode subnets) {
        List<String> keys = new ArrayList<>(List.of(id));
        subnets.forEach(subnet -> keys.addAll(NetworkUse.keysOfSubnet(subnet)));
        return keys;
    }

    @Override
    public @Nullable Unread keysUnread(Resource resource, Estate estate) {
        return resource.type().equals("Microsoft.Network/networkSecurityGroups")
                ? estate.missing(NetworkUse.SUBNETS, resource.scope())
                : null;
    }

    /** Ids and host names mean the same everywhere. */
    @Override
    public boolean reaches(Scope from, String key, Scope target) {
        return true;
    }

    @Override
    public Set<String> reads() {
        return Set.of(NetworkUse.SUBNETS);
    }
}
