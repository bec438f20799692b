package io.aiposture.cli;

import io.aiposture.azure.call.AzureCollector;
import io.aiposture.azure.call.AzureSession;
import io.aiposture.azure.call.LiveAzure;
import io.aiposture.collect.Collector;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which Azure subscriptions. Credentials are those of DefaultAzureCredential. */
final class AzureOptions implements CloudOptions {

    @Option(
            names = "--subscription",
            paramLabel = "S",
            split = ",",
            description = "These subscriptions, by id (repeatable).")
    private List<String> subscriptions = List.of();

    @Option(
            names = "--management-group",
            paramLabel = "M",
            split = ",",
            description = "All subscriptions below these management groups (repeatable).")
    private List<String> groups = List.of();

    @Option(
            names = "--cloud",
            paramLabel = "C",
            description = "AzureCloud (default), AzureChinaCloud or AzureUSGovernment.")
    private String cloud = "AzureCloud";

    @Mixin
    private PaceOptions pace = new PaceOptions();

    @Override
    public List<Collector> collectors(Console console) throws UserException {
        List<String> wanted = new ArrayList<>(subscriptions);
        String own = console.environment().getOrDefault("AZURE_SUBSCRIPTION_ID", "");
        if (wanted.isEmpty() && groups.isEmpty() && !own.isEmpty()) {
            wanted.add(own);
        }
        if (wanted.isEmpty() && groups.isEmpty()) {
            throw new UserException(
                    "say what to scan: --subscription or --management-group (or set AZURE_SUBSCRIPTION_ID)");
        }
        check(wanted, "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id of a subscription");
        check(groups, "[A-Za-z0-9_().-]{1,90}", "name of a management group");
        try {
            AzureSession session =
                    LiveAzure.session(wanted, groups, cloud, console.clock(), console.environment(), pace.pace());
            return List.of(new AzureCollector(session, Version.tool()));
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    private static void check(List<String> given, String form, String what) throws UserException {
        for (String one : given) {
            if (!one.matches(form)) {
                throw new UserException("'" + one + "' is no " + what);
            }
        }
    }
}
