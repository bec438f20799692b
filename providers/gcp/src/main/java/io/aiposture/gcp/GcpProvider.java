package io.aiposture.gcp;

import io.aiposture.collect.DeclaredProvider;
import io.aiposture.collect.derive.References;
import io.aiposture.gcp.derive.GcpReferences;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.policy.Projects;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Scope;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Google Cloud as the core sees it. Loads no class of its client libraries. */
public final class GcpProvider extends DeclaredProvider {

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:https?://[a-z0-9.-]*googleapis\\.com/(?:[a-z]+/)?v[0-9][a-z0-9]*/|//[a-z0-9.-]+\\.googleapis\\.com/)");
    private static final String PROJECTS = "projects/";
    private static final String ROBOTS = ".iam.gserviceaccount.com";
    private static final Pattern PROJECT = Pattern.compile("^projects/([^/]+)(.*)$");
    private static final Pattern ACCOUNT = Pattern.compile("^[^@]+@([a-z0-9-]+)\\.iam\\.gserviceaccount\\.com$");

    public GcpProvider() {
        super("gcp", Families.DECLARED);
    }

    /** The project that a name or a service account's address says. */
    @Override
    public String accountOf(String id) {
        Matcher project = PROJECT.matcher(id);
        if (id.startsWith(PROJECTS) && project.matches()) {
            return project.group(1);
        }
        Matcher account = ACCOUNT.matcher(id);
        return id.endsWith(ROBOTS) && account.matches() ? account.group(1) : "";
    }

    /** A relative resource name with the project's id, whether a link, a full name, or a number was given. */
    @Override
    public String canonical(String id, Estate estate) {
        boolean link = id.startsWith("//") || id.startsWith("http");
        String name = link ? PREFIX.matcher(id).replaceFirst("") : id;
        Matcher project = PROJECT.matcher(name);
        if (!name.startsWith(PROJECTS) || !project.matches()) {
            return name;
        }
        String given = project.group(1);
        return "projects/" + Projects.of(estate).idByNumber().getOrDefault(given, given) + project.group(2);
    }

    /** Roles on projects are looked at from the accounts that hold them, and names from numbers. */
    @Override
    public Set<String> shared() {
        return Set.of(Families.PROJECT_TYPE);
    }

    @Override
    public Map<String, References> acrossAccounts() {
        return fromEveryAiType(GcpReferences.INSTANCE);
    }

    /** Locations are no walls; what stands on folders and organizations is seen from everywhere below. */
    @Override
    public boolean sees(Scope from, Scope other) {
        return from.account().equals(other.account()) || above(other) || above(from);
    }

    @Override
    public boolean above(Scope scope) {
        return scope.account().startsWith("organizations/") || scope.account().startsWith("folders/");
    }
}
