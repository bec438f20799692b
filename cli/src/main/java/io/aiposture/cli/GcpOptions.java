package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.gcp.call.GcpCollector;
import io.aiposture.gcp.call.GcpSession;
import io.aiposture.gcp.call.LiveGcp;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Google Cloud projects, and where in them. Credentials are Application Default Credentials. */
final class GcpOptions implements CloudOptions {

    @Option(names = "--project", paramLabel = "P", split = ",", description = "These projects (repeatable).")
    private List<String> projects = List.of();

    @Option(
            names = "--folder",
            paramLabel = "F",
            split = ",",
            description = "All projects below these folders, by number (repeatable).")
    private List<String> folders = List.of();

    @Option(
            names = "--organization",
            paramLabel = "O",
            split = ",",
            description = "All projects of these organizations, by number (repeatable).")
    private List<String> organizations = List.of();

    @Option(
            names = "--location",
            paramLabel = "L",
            split = ",",
            description = "Where resources are listed that Cloud Asset Inventory does not bring (repeatable). Default:"
                    + " all locations of each API.")
    private List<String> locations = List.of();

    @Option(names = "--impersonate-service-account", paramLabel = "A", description = "Act as this service account.")
    private String impersonate = "";

    @Mixin
    private PaceOptions pace = new PaceOptions();

    @Override
    public List<Collector> collectors(Console console) throws UserException {
        List<String> targets = new ArrayList<>();
        add(targets, "projects/", projects);
        add(targets, "folders/", folders);
        add(targets, "organizations/", organizations);
        String own = console.environment().getOrDefault("GOOGLE_CLOUD_PROJECT", "");
        if (targets.isEmpty() && !own.isEmpty()) {
            targets.add("projects/" + own);
        }
        if (targets.isEmpty()) {
            throw new UserException(
                    "say what to scan: --project, --folder or --organization (or set GOOGLE_CLOUD_PROJECT)");
        }
        try {
            GcpSession session = LiveGcp.session(
                    targets, locations, impersonate, console.clock(), console.environment(), pace.pace());
            return List.of(new GcpCollector(session, Version.tool()));
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    private static void add(List<String> targets, String prefix, List<String> given) throws UserException {
        for (String one : given) {
            String name = one.startsWith(prefix) ? one.substring(prefix.length()) : one;
            if (!name.matches("[a-z0-9.:-]+")) {
                throw new UserException("'" + one + "' is no name of " + prefix.replace("/", ""));
            }
            targets.add(prefix + name);
        }
    }
}
