package io.aiposture.gcp.policy;

import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grants in force somewhere. Deny policies are not evaluated: they can only take away, so what is said here may be
 * more than what holds, never less.
 *
 * @param rest why there may be more; null when every policy that counts was read
 */
public record Grants(List<Grant> all, @Nullable Unread rest) {

    /** The types whose policies are inherited by projects. */
    public static final Set<String> ABOVE =
            Set.of("cloudresourcemanager.googleapis.com/Folder", "cloudresourcemanager.googleapis.com/Organization");

    private record Key(String project) {}

    /** Those of a project's own policy and of every policy above it. */
    public static Grants on(Resource project, Estate estate) {
        return estate.once(new Key(project.scope().account()), () -> inherited(project, estate));
    }

    /** Those of the project in which a resource stands. */
    public static Grants around(Resource resource, Estate estate) {
        for (Resource project : estate.all(Families.PROJECT_TYPE)) {
            if (project.scope().account().equals(resource.scope().account())) {
                return on(project, estate);
            }
        }
        Unread missing = estate.missing(Families.PROJECT_TYPE, resource.scope());
        return new Grants(List.of(), missing == null ? notCollected("projects.get") : missing);
    }

    /** Those of the policy that stands on one resource. */
    public static Grants of(Resource resource, String name, Estate estate) {
        try {
            return new Grants(
                    Grant.in(resource.read("/iamPolicy"), name, estate.header().collectedAt()), null);
        } catch (UnreadException e) {
            return new Grants(List.of(), e.unread());
        }
    }

    private static Grants inherited(Resource project, Estate estate) {
        List<Grant> all = new ArrayList<>();
        Grants own = of(project, "projects/" + project.scope().account(), estate);
        all.addAll(own.all());
        Unread rest = own.rest();
        Resource below = project;
        Set<String> seen = new HashSet<>();
        try {
            String parent = below.read("/parent").asText();
            while (!parent.isEmpty() && seen.add(parent)) {
                below = above(parent, project, estate);
                Grants more = of(below, parent, estate);
                all.addAll(more.all());
                rest = rest == null ? more.rest() : rest;
                parent = below.read("/parent").asText();
            }
        } catch (UnreadException e) {
            rest = rest == null ? e.unread() : rest;
        }
        return new Grants(List.copyOf(all), rest);
    }

    private static Resource above(String name, Resource project, Estate estate) {
        String type =
                "cloudresourcemanager.googleapis.com/" + (name.startsWith("folders/") ? "Folder" : "Organization");
        Resource found = estate.find(type, name, project.scope());
        if (found == null) {
            throw new UnreadException(notCollected(name.startsWith("folders/") ? "folders.get" : "organizations.get"));
        }
        return found;
    }

    private static Unread notCollected(String method) {
        return new Unread("", "cloudresourcemanager:" + method, Reason.NOT_COLLECTED);
    }
}
