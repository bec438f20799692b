package io.aiposture.aws.policy;

import java.util.List;
import java.util.Map;

/** What ARNs the services have. */
final class Services {

    /** The resources for which a service is there: whoever holds all of these holds as good as all of the service. */
    private static final Map<String, String> MAIN = Map.of(
            "lambda", "function:*",
            "dynamodb", "table/*",
            "kms", "key/*",
            "secretsmanager", "secret:*",
            "aoss", "collection/*",
            "iam", "role/*",
            "sts", "role/*");

    /** Services whose ARNs are known well enough to say that another service's ARN is none of theirs. */
    private static final Map<String, List<String>> ARNS = Map.of(
            "lambda", List.of("lambda"),
            "dynamodb", List.of("dynamodb"),
            "kms", List.of("kms"),
            "secretsmanager", List.of("secretsmanager"),
            "aoss", List.of("aoss"),
            "iam", List.of("iam"),
            "sts", List.of("iam", "sts"),
            "s3", List.of("s3"),
            "bedrock", List.of("bedrock", "sagemaker"),
            "sagemaker", List.of("sagemaker"));

    private Services() {}

    /** The service of an action pattern in lower case; empty when the pattern spans services. */
    static String of(String action) {
        int colon = action.indexOf(':');
        String service = colon < 0 ? "" : action.substring(0, colon);
        return service.indexOf('*') < 0 && service.indexOf('?') < 0 ? service : "";
    }

    /**
     * True when a pattern stands for all resources of a service, at least in one region of one account: that is wide
     * enough, as a condition on the region would be. An empty service asks for the resources of all services.
     */
    static boolean isEvery(String service, String glob) {
        if (Glob.covers(glob, "arn:aws:*")) {
            return true;
        }
        String[] parts = glob.split(":", 6);
        String of = service.equals("sts") ? "iam" : service;
        if (service.isEmpty() || parts.length < 4 || !parts[0].equals("arn") || !Glob.covers(parts[2], of)) {
            return false;
        }
        String rest = parts[parts.length - 1];
        boolean main = parts.length == 6 && Glob.covers(rest, MAIN.getOrDefault(service, "*"));
        return main || rest.matches("\\*+(?:[:/]\\*+)*");
    }

    /** As {@link #isEvery}, in every region: what a Deny must cover to take all of a service's resources away. */
    static boolean isEveryEverywhere(String service, String glob) {
        String[] parts = glob.split(":", 6);
        boolean regional = parts.length > 3 && !parts[3].isEmpty() && !parts[3].matches("\\*+");
        return !regional && isEvery(service, glob);
    }

    /** A pattern with its region and account widened: rights in one region are rights. */
    static String anywhere(String glob) {
        String[] parts = glob.split(":", 6);
        return parts.length < 6 ? glob : "arn:*:" + parts[2] + ":*:*:" + parts[5];
    }

    /** False when a resource pattern can only name resources of other services. */
    static boolean mayName(String service, String glob) {
        List<String> own = ARNS.get(service);
        String[] parts = glob.split(":", 6);
        boolean regular =
                parts.length == 6 || parts.length > 3 && glob.indexOf('*') > glob.indexOf(":" + parts[2] + ":");
        if (own == null || !regular || parts[2].isEmpty()) {
            return true;
        }
        return own.stream().anyMatch(s -> Glob.intersects(parts[2], s));
    }
}
