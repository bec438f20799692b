package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Pages answer = caller.pages(arguments.request(list, target), target);
        if (answer.failure() != null || answer.notOffered()) {
            return null;
        }
        Map<Rounds.Task, List<JsonNode>> found = new HashMap<>();
        for (String project : projectByNumber.values()) {
            Scope scope = new Scope(target.cloud(), project, "");
            byAsset.values().forEach(t -> found.put(new Rounds.Task(t, scope), new ArrayList<>()));
        }
        Map<DeclaredType, String> otherVersion = new HashMap<>();
        answer.pages().forEach(page -> page.path("assets").forEach(asset -> {
            DeclaredType type = byAsset.get(asset.path("assetType").asText());
            String project = project(asset, projectByNumber);
            if (type != null && !project.isEmpty()) {
                if (otherVersion(type, asset)) {
                    otherVersion.put(type, asset.at("/resource/version").asText());
                }
                Rounds.Task task = new Rounds.Task(type, new Scope(target.cloud(), project, ""));
                found.computeIfAbsent(task, t -> new ArrayList<>()).add(asset.at("/resource/data"));
            }
        }));
        String source = list.id() + " as of " + readTime(answer);
        Map<Rounds.Task, TypeReader.Listed> listed = new HashMap<>();
        found.forEach((task, items) -> {
            if (!otherVersion.containsKey(task.type())) {
                listed.put(task, listed(items, source));
            }
        });
        return listed;
    }

    private static TypeReader.Listed listed(List<JsonNode> items, String source) {
        boolean whole = items.stream().allMatch(JsonNode::isObject);
        CallException failure = whole ? null : new CallException(Reason.MALFORMED, "NoData");
        List<JsonNode> usable = items.stream().filter(JsonNode::isObject).toList();
        return new TypeReader.Listed(usable, MissingNode.getInstance(), failure, source);
    }

    /** Another version of an API has other fields; then the type is listed directly. */
    private static boolean otherVersion(DeclaredType type, JsonNode asset) {
        String version = asset.at("/resource/version").asText();
        String expected = GcpService.of(type.list()).version();
        return type.describe() == null && !version.isEmpty() && !version.equals(expected);
    }

    private static String project(JsonNode asset, Map<String, String> projectByNumber) {
        for (JsonNode ancestor : asset.path("ancestors")) {
            String[] parts = ancestor.asText().split("/");
            if (parts.length == 2 && parts[0].equals("projects")) {
                return projectByNumber.getOrDefault(parts[1], "");
            }
        }
        return "";
    }

    private static String readTime(Pages answer) {
        return answer.pages().isEmpty()
                ? ""
                : answer.pages().get(0).path("readTime").asText();
    }
}
