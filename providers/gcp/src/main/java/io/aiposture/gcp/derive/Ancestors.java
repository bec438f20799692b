package io.aiposture.gcp.derive;

import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.policy.Projects;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Optional;
import java.util.Set;

/** What stands above a project, from near to far: folders, then the organization. */
final class Ancestors {

    static final String FOLDER = "cloudresourcemanager.googleapis.com/Folder";
    static final String ORGANIZATION = "cloudresourcemanager.googleapis.com/Organization";

    /** The types that the walk reads. */
    static final Set<String> READS = Set.of(Families.PROJECT_TYPE, FOLDER, ORGANIZATION);

    private static final String PARENT = "/parent";

    private Ancestors() {}

    /** The name of what a project or folder is in; empty for a project without organization. */
    static String parent(Resource below) {
        return below.read(PARENT).asText();
    }

    /**
     * The name of what stands above a folder or organization; empty above an organization.
     *
     * @throws UnreadException when the folder was not read
     */
    static String above(String level, Scope from, Estate estate) {
        return level.startsWith("folders/") ? parent(required(FOLDER, level, from, estate)) : "";
    }

    /** @throws UnreadException when there is no such project, folder or organization in the inventory */
    static Resource required(String type, String level, Scope from, Estate estate) {
        return estate.all(type).stream()
                .filter(r -> r.id().equals(level))
                .findFirst()
                .orElseThrow(() -> {
                    Unread missing = estate.missing(type, from);
                    return new UnreadException(missing == null ? new Unread("", "", Reason.NOT_COLLECTED) : missing);
                });
    }

    /** The project that a resource is in. */
    static Resource project(Resource resource, Estate estate) {
        return Optional.ofNullable(Projects.of(estate).around(resource)).orElseThrow(() -> {
            Unread missing = estate.missing(Families.PROJECT_TYPE, resource.scope());
            return new UnreadException(missing == null ? new Unread("", "", Reason.NOT_COLLECTED) : missing);
        });
    }
}
