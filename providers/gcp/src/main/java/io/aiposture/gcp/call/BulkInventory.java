package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cloud Asset Inventory: lists what exists in a project, folder or organization in a few calls. What it says of a
 * resource may be hours old; types that must be fresh, or that it does not bring whole, have a description besides.
 */
final class BulkInventory {

    private final Caller caller;
    private final Arguments arguments;

    BulkInventory(Caller caller, Arguments arguments) {
        this.caller = caller;
        this.arguments = arguments;
    }

    /**
     * What was found, by type and project; null when the inventory could not be read to its end.
     *
     * @param name {@code projects/P}, {@code folders/F} or {@code organizations/O}
     */
    @Nullable
    Map<Rounds.Task, TypeReader.Listed> read(
            String name, Scope target, Collection<DeclaredType> types, Map<String, String> projectByNumber) {
        Map<String, DeclaredType> byAsset = new TreeMap<>();
        types.stream().filter(t -> !t.bulk().isEmpty()).forEach(t -> byAsset.put(t.bulk(), t));
        if (byAsset.isEmpty()) {
            return Map.of();
        }
        Operation list = Families.assets(name, byAsset.keySet());
        Pages answer = caller.settled(arguments.request(list, target), target).listsAt("/assets");
        if (answer.failure() != null || answer.notOffered()) {
            return null;
        }
        Map<Rounds.Task, List<JsonNode>> found = new HashMap<>();
        for (String project : projectByNumber.values()) {
            Scope scope = new Scope(target.cloud(), project, "");
            byAsset.values().forEach(t -> found.put(new Rounds.Task(t, scope), new ArrayList<>()));
        }
        Set<DeclaredType> unusable = new HashSet<>();
        answer.pages().forEach(page -> page.path("assets").forEach(asset -> {
            DeclaredType type = byAsset.get(asset.path("assetType").asText());
            String number = name.startsWith("projects/") ? "" : number(asset);
            if (type == null) {
                return;
            }
            if (number == null || !usable(type, asset)) {
                unusable.add(type);
                return;
            }
            for (String project : number.isEmpty() ? projectByNumber.values() : one(projectByNumber.get(number))) {
                Rounds.Task task = new Rounds.Task(type, new Scope(target.cloud(), project, ""));
                found.computeIfAbsent(task, t -> new ArrayList<>()).add(asset.at("/resource/data"));
            }
        }));
        String source = list.id() + " as of " + readTime(answer);
        Map<Rounds.Task, TypeReader.Listed> listed = new HashMap<>();
        found.forEach((task, items) -> {
            if (!unusable.contains(task.type())) {
                listed.put(task, new TypeReader.Listed(items, MissingNode.getInstance(), null, source));
            }
        });
        return listed;
    }

    private static List<String> one(@Nullable String project) {
        return project == null ? List.of() : List.of(project);
    }

    /** Another version of an API has other fields; then, and where data is missing, the type is listed directly. */
    private static boolean usable(DeclaredType type, JsonNode asset) {
        JsonNode data = asset.at("/resource/data");
        if (!data.isObject() || type.describe() != null) {
            return data.isObject();
        }
        String version = asset.at("/resource/version").asText();
        String expected = GcpService.of(type.list()).version();
        boolean named = type.isSetting()
                || type.id().stream().anyMatch(p -> !data.at(p).asText().isEmpty());
        return named && (version.isEmpty() || version.equals(expected));
    }

    /** The number of an asset's project; null when the asset does not say. */
    private static @Nullable String number(JsonNode asset) {
        for (JsonNode ancestor : asset.path("ancestors")) {
            String[] parts = ancestor.asText().split("/");
            if (parts.length == 2 && parts[0].equals("projects")) {
                return parts[1];
            }
        }
        return null;
    }

    private static String readTime(Pages answer) {
        return answer.pages().isEmpty()
                ? ""
                : answer.pages().get(0).path("readTime").asText();
    }
}
