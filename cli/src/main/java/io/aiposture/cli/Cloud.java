package io.aiposture.cli;

import io.aiposture.aws.AwsPermissions;
import io.aiposture.aws.AwsProvider;
import io.aiposture.azure.AzurePermissions;
import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Provider;
import io.aiposture.gcp.GcpPermissions;
import io.aiposture.gcp.GcpProvider;
import java.util.function.Function;
import java.util.function.Supplier;

/** The clouds that can be scanned: all that the commands need to know of each. */
enum Cloud {
    AWS(
            "an AWS account with the standard credentials of the AWS SDK",
            "the IAM policy",
            AwsProvider::new,
            AwsOptions::new,
            AwsPermissions::policy),
    GCP(
            "Google Cloud projects with Application Default Credentials",
            "the custom role",
            GcpProvider::new,
            GcpOptions::new,
            GcpPermissions::role),
    AZURE(
            "Azure subscriptions with DefaultAzureCredential",
            "the custom role",
            AzureProvider::new,
            AzureOptions::new,
            AzurePermissions::role);

    private final String what;
    private final String grant;
    private final Supplier<Provider> provider;
    private final Supplier<CloudOptions> options;
    private final Function<Plan, String> permissions;

    Cloud(
            String what,
            String grant,
            Supplier<Provider> provider,
            Supplier<CloudOptions> options,
            Function<Plan, String> permissions) {
        this.what = what;
        this.grant = grant;
        this.provider = provider;
        this.options = options;
        this.permissions = permissions;
    }

    /** The name of its commands. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The cloud that collectors and scopes call so. */
    static Cloud of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** What a scan reads, and as whom. */
    String what() {
        return what;
    }

    /** What grants a scan its permissions. */
    String grant() {
        return grant;
    }

    Provider provider() {
        return provider.get();
    }

    CloudOptions options() {
        return options.get();
    }

    /** Grants what a plan needs, in the cloud's own form. */
    String permissions(Plan plan) {
        return permissions.apply(plan);
    }
}
