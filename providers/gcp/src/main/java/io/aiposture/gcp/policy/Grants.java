package io.aiposture.gcp.policy;

import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Estate all = estate.shared();
        return all.once(new Key(project.scope().account()), () -> inherited(project, all));
    }

    private record MembersKey() {}

    /** The grants on all projects and above them, by member, in the order of the projects. */
    public static Members ofAllProjects(Estate estate) {
        Estate all = estate.shared();
        return all.once(new MembersKey(), () -> {
            Map<String, List<Placed>> byMember = new HashMap<>();
            Unread rest = null;
            int place = 0;
            for (Resource project : all.all(Families.PROJECT_TYPE)) {
                Grants grants = on(project, all);
                for (Grant grant : grants.all()) {
                    byMember.computeIfAbsent(grant.member(), m -> new ArrayList<>())
                            .add(new Placed(place++, grant));
                }
                rest = rest == null ? grants.rest() : rest;
            }
            return new Members(byMember, rest);
        });
    }

    private record Placed(int place, Grant grant) {}

    /** Grants by member. */
    public static final class Members {
        private final Map<String, List<Placed>> byMember;
        private final @Nullable Unread rest;

        private Members(Map<String, List<Placed>> byMember, @Nullable Unread rest) {
            this.byMember = byMember;
            this.rest = rest;
        }

        /** Each different grant of some members once. */
        public Set<Grant> of(Collection<String> members) {
            return members.stream()
                    .flatMap(m -> byMember.getOrDefault(m, List.of()).stream())
                    .sorted(Comparator.comparingInt(Placed::place))
                    .map(Placed::grant)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Why there may be more. */
        public @Nullable Unread rest() {
            return rest;
        }
    }

    /** Those of the project in which a resource stands. */
    public static Grants around(Resource resource, Estate estate) {
        Resource project = Projects.of(estate).around(resource);
        if (project != null) {
            return on(project, estate);
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
