package io.aiposture.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was made of real answers that are recorded beside the checkout; they are read from there, never copied.
 *
 * @param served the operations that were answered from a recording
 * @param resources how many of each type were read
 * @param unexplained what was not read though the recording does not say why
 */
public record Recordings(int groups, Set<String> served, Map<String, Integer> resources, List<String> unexplained) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Puts a server before the entries of one group. */
    @FunctionalInterface
    public interface Serving {
        RecordedServer of(List<JsonNode> entries) throws IOException;
    }

    /** Reads every group from a server of its own. */
    public static Recordings read(Path directory, Serving serving) throws IOException {
        Map<String, List<JsonNode>> groups = groups(directory);
        Set<String> served = new TreeSet<>();
        Map<String, Integer> resources = new TreeMap<>();
        List<String> unexplained = new ArrayList<>();
        for (Map.Entry<String, List<JsonNode>> group : groups.entrySet()) {
            try (RecordedServer server = serving.of(group.getValue())) {
                Inventory inventory = server.read();
                inventory.resources().forEach(r -> resources.merge(r.type(), 1, Integer::sum));
                served.addAll(server.served());
                unexplained.addAll(unexplained(group.getKey(), inventory, server::explains));
            }
        }
        System.out.println("recordings: " + groups.size() + " groups, " + served.size() + " operations served, "
                + resources.values().stream().mapToInt(Integer::intValue).sum() + " resources: " + resources);
        return new Recordings(groups.size(), served, resources, unexplained);
    }

    /** The entries of all groups, by name. */
    public static Map<String, List<JsonNode>> groups(Path directory) throws IOException {
        Map<String, List<JsonNode>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode entry = JSON.readTree(line);
                    groups.computeIfAbsent(entry.path("group").asText(), g -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return groups;
    }

    /**
     * What an inventory lacks.
     *
     * @param explains true for an operation whose answer the recording of the group lacks, or that failed in it
     */
    public static List<String> unexplained(String group, Inventory inventory, Predicate<String> explains) {
        List<String> found = new ArrayList<>();
        for (Gap gap : inventory.gaps()) {
            if (!explains.test(gap.operation())) {
                found.add(group + ": " + gap);
            }
        }
        for (Resource r : inventory.resources()) {
            for (Unread u : r.unread()) {
                if (!u.reason().equals(Reason.NOT_SELECTED) && !explains.test(u.operation())) {
                    found.add(group + ": " + r.type() + " " + r.id() + " " + u);
                }
            }
        }
        return found;
    }
}
