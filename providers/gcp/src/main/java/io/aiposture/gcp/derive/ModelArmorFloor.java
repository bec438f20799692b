package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The Model Armor floor in force on a project: the nearest one that is enforced, on the project itself or above it. An
 * unread setting counts only when nothing nearer decides.
 */
final class ModelArmorFloor {

    static final String OF_PROJECT = "modelarmor.googleapis.com/FloorSetting";
    static final String OF_FOLDER = "modelarmor.googleapis.com/FolderFloorSetting";
    static final String OF_ORGANIZATION = "modelarmor.googleapis.com/OrganizationFloorSetting";

    private static final String ENFORCED = "/enableFloorSettingEnforcement";

    private ModelArmorFloor() {}

    static DerivedField field() {
        Set<String> reads = new TreeSet<>(Ancestors.READS);
        reads.addAll(Set.of(OF_PROJECT, OF_FOLDER, OF_ORGANIZATION));
        return new DerivedField(
                "modelArmorFloor",
                new FieldType.MapOf(new FieldType.Any()),
                "The Model Armor floor setting in force: the nearest one that is enforced, with the level where it stands;"
                        + " empty when none is.",
                reads,
                (project, estate) -> DerivedField.Value.of(floor(project, estate)));
    }

    private static ObjectNode floor(Resource project, Estate estate) {
        String account = project.scope().account();
        JsonNode own = enforced(OF_PROJECT, r -> r.scope().account().equals(account), project.scope(), estate);
        if (own.isObject()) {
            return at("projects/" + account, own);
        }
        String level = Ancestors.parent(project);
        while (!level.isEmpty()) {
            String here = level;
            String type = here.startsWith("folders/") ? OF_FOLDER : OF_ORGANIZATION;
            JsonNode floor = enforced(type, r -> r.id().equals(here), project.scope(), estate);
            if (floor.isObject()) {
                return at(here, floor);
            }
            level = Ancestors.above(here, project.scope(), estate);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** The setting of a level when it is enforced; a setting that the level does not have is not. */
    private static JsonNode enforced(String type, Predicate<Resource> here, Scope from, Estate estate) {
        Resource setting = estate.all(type).stream().filter(here).findFirst().orElse(null);
        if (setting == null) {
            Unread missing = estate.missing(type, from);
            if (missing != null) {
                throw new UnreadException(missing);
            }
            return JsonNodeFactory.instance.missingNode();
        }
        return setting.read(ENFORCED).asBoolean() ? setting.data() : JsonNodeFactory.instance.missingNode();
    }

    private static ObjectNode at(String level, JsonNode floor) {
        ObjectNode found = floor.deepCopy();
        return found.put("level", level);
    }
}
