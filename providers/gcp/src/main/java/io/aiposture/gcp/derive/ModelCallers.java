package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code derived.mayCallModels}: whether the service account of a workload has a role in its project, or above it, that
 * lets it call AI services. What groups bring and what other projects grant is not looked at.
 */
final class ModelCallers {

    private static final Pattern CALLS = Pattern.compile(
            "roles/(owner|editor|((aiplatform|ml|discoveryengine|dialogflow|ces)\\.(?!.*[vV]iewer).*))");
    private static final String POLICY = "/iamPolicy";

    private ModelCallers() {}

    /** @param account JSON pointer to the service account; where it leads nowhere, the default one is used */
    static DerivedField field(String account) {
        return new DerivedField(
                "mayCallModels",
                FieldType.Scalar.BOOL,
                "True when the service account has a role in its project, or above it, with which AI services can be called.",
                Ancestors.READS,
                (resource, estate) -> DerivedField.Value.of(mayCall(resource, account, estate)));
    }

    private static boolean mayCall(Resource resource, String pointer, Estate estate) {
        Resource project = Ancestors.project(resource, estate);
        String account = resource.read(pointer).asText();
        String member = "serviceAccount:" + (account.isEmpty() ? defaultAccount(project) : account);
        Set<String> roles = new TreeSet<>();
        Unread unknown = collect(roles, member, project, estate);
        if (roles.stream().anyMatch(r -> CALLS.matcher(r).matches())) {
            return true;
        }
        if (roles.stream().anyMatch(r -> !r.startsWith("roles/"))) {
            unknown = unknown == null ? new Unread("", "iam:roles.get", Reason.NOT_COLLECTED) : unknown;
        }
        if (unknown != null) {
            throw new UnreadException(unknown);
        }
        return false;
    }

    private static String defaultAccount(Resource project) {
        return project.read("/name").asText().replace("projects/", "") + "-compute@developer.gserviceaccount.com";
    }

    /** Adds the roles of a member from the project upwards; says what could not be read. */
    private static @Nullable Unread collect(Set<String> roles, String member, Resource project, Estate estate) {
        Unread unknown = granted(roles, member, project);
        try {
            String level = Ancestors.parent(project);
            while (!level.isEmpty()) {
                String type = level.startsWith("folders/") ? Ancestors.FOLDER : Ancestors.ORGANIZATION;
                Unread here = granted(roles, member, Ancestors.required(type, level, project.scope(), estate));
                unknown = unknown == null ? here : unknown;
                level = Ancestors.above(level, project.scope(), estate);
            }
        } catch (UnreadException e) {
            return e.unread();
        }
        return unknown;
    }

    private static @Nullable Unread granted(Set<String> roles, String member, Resource level) {
        try {
            for (JsonNode binding : level.read(POLICY).path("bindings")) {
                if (binding.path("members").valueStream().anyMatch(m -> m.asText()
                        .equals(member))) {
                    roles.add(binding.path("role").asText());
                }
            }
            return null;
        } catch (UnreadException e) {
            return e.unread();
        }
    }
}
