package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.gcp.policy.Grants;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which audit logs the IAM policies of a project and above turn on. A project can add to them and not take away. */
final class AuditFacts {

    private static final Set<String> VERTEX = Set.of("allServices", "aiplatform.googleapis.com");

    private AuditFacts() {}

    static DerivedField field() {
        return new DerivedField(
                "auditedVertex",
                FieldType.TEXTS,
                "The kinds of audit logs of Vertex AI that are turned on for the project or above.",
                Grants.ABOVE,
                AuditFacts::audited);
    }

    private static DerivedField.Value audited(Resource project, Estate estate) {
        Set<String> kinds = new TreeSet<>();
        @Nullable Unread rest = null;
        Resource level = project;
        Set<String> seen = new HashSet<>();
        try {
            while (true) {
                Unread own = add(level, kinds);
                rest = rest == null ? own : rest;
                String parent = Ancestors.parent(level);
                if (parent.isEmpty() || !seen.add(parent)) {
                    break;
                }
                String type = parent.startsWith("folders/") ? Ancestors.FOLDER : Ancestors.ORGANIZATION;
                level = Ancestors.required(type, parent, project.scope(), estate);
            }
        } catch (UnreadException e) {
            rest = rest == null ? e.unread() : rest;
        }
        return DerivedField.Value.texts(kinds, rest);
    }

    private static @Nullable Unread add(Resource level, Set<String> kinds) {
        try {
            for (JsonNode config : level.read("/iamPolicy").path("auditConfigs")) {
                if (VERTEX.contains(config.path("service").asText())) {
                    config.path("auditLogConfigs")
                            .forEach(c -> kinds.add(c.path("logType").asText()));
                }
            }
            return null;
        } catch (UnreadException e) {
            return e.unread();
        }
    }
}
