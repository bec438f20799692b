package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Pages;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out which projects are to be read, and what stands above them. */
final class Hierarchy {

    private final Caller caller;
    private final Arguments arguments;
    private final List<Gap> gaps = new ArrayList<>();
    /** Where the way up could not be followed, without types. */
    private final List<Gap> cut = new ArrayList<>();
    /** Project ids by number. */
    private final Map<String, String> projects = new TreeMap<>();

    private final TreeSet<String> above = new TreeSet<>();

    Hierarchy(Caller caller, Arguments arguments) {
        this.caller = caller;
        this.arguments = arguments;
    }

    void read(List<String> targets) {
        for (String target : targets) {
            if (target.startsWith("projects/")) {
                project(target);
            } else {
                below(target);
            }
        }
    }

    private static Scope scope(String account) {
        return new Scope("gcp", account, "");
    }

    private void project(String name) {
        String given = name.substring("projects/".length());
        JsonNode project = get(Families.PROJECT, name, scope(given));
        String id = project.path("projectId").asText(given);
        String number = project.path("name").asText("projects/" + given).substring("projects/".length());
        projects.put(number, id);
        ancestors(project.path("parent").asText());
    }

    /** Folders say what they are in; where one cannot be read, its parents stay unknown. */
    private void ancestors(String first) {
        String parent = first;
        while (!parent.isEmpty() && above.add(parent)) {
            parent = parent.startsWith("folders/")
                    ? get(Families.FOLDER, parent, scope(parent)).path("parent").asText()
                    : "";
        }
    }

    /** All projects below a folder or organization, as the asset inventory knows them. */
    private void below(String target) {
        above.add(target);
        if (target.startsWith("folders/")) {
            ancestors(get(Families.FOLDER, target, scope(target)).path("parent").asText());
        }
        Operation search = Families.assets(target, List.of(Families.PROJECT_TYPE));
        Pages answer = caller.settled(arguments.request(search, scope(target)), scope(target))
                .listsAt("/assets");
        answer.pages().forEach(page -> page.path("assets").forEach(asset -> {
            JsonNode data = asset.at("/resource/data");
            String number = asset.path("name").asText().replaceFirst(".*/projects/", "");
            String id = data.path("projectId").asText();
            if (!id.isEmpty()
                    && !data.path("lifecycleState")
                            .asText(data.path("state").asText())
                            .startsWith("DELETE")) {
                projects.put(number, id);
            }
            asset.path("ancestors").forEach(a -> {
                if (!a.asText().startsWith("projects/")) {
                    above.add(a.asText());
                }
            });
        }));
        unread(gaps, scope(target), Gap.EVERY_TYPE, search, answer);
    }

    private JsonNode get(Operation operation, String name, Scope scope) {
        JsonNode item = JsonNodeFactory.instance.objectNode().put("name", name);
        Pages answer = caller.settled(
                arguments
                        .request(operation, scope, item, MissingNode.getInstance())
                        .orElseThrow(),
                scope);
        unread(cut, scope, "", operation, answer);
        JsonNode found = answer.pages().isEmpty()
                ? MissingNode.getInstance()
                : answer.pages().get(0);
        if (found.isObject() && found.path("name").asText().isEmpty()) {
            cut.add(new Gap(scope, "", operation.id(), Reason.MALFORMED, "NoIdentifier"));
        }
        return found;
    }

    private static void unread(List<Gap> into, Scope scope, String type, Operation operation, Pages answer) {
        @Nullable CallException failure = answer.failure();
        if (failure != null) {
            into.add(new Gap(scope, type, operation.id(), failure.reason(), failure.code()));
        } else if (answer.notOffered()) {
            into.add(new Gap(scope, type, operation.id(), Reason.NOT_OFFERED, "SERVICE_DISABLED"));
        }
    }

    /** Project ids by number. */
    Map<String, String> projects() {
        return new LinkedHashMap<>(projects);
    }

    /** Folders and organizations of the projects, as far as they are known. */
    List<String> above() {
        return List.copyOf(above);
    }

    /** What is missing of some types: what stands above is unknown where a project or folder did not say. */
    List<Gap> gaps(Collection<DeclaredType> types) {
        List<Gap> all = new ArrayList<>(gaps);
        for (Gap gap : cut) {
            for (DeclaredType type : types) {
                boolean itself =
                        type.list().id().equals(gap.operation()) && gap.reason().equals(Reason.NOT_OFFERED);
                if (itself || !type.level().isEmpty()) {
                    all.add(new Gap(gap.scope(), type.name(), gap.operation(), gap.reason(), gap.detail()));
                }
            }
        }
        return all;
    }
}
