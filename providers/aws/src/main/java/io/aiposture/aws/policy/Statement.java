package io.aiposture.aws.policy;

import java.util.List;
import java.util.Map;

/**
 * One statement of a policy.
 *
 * @param label the Sid, or {@code #1} for the first statement without one
 * @param actions of Action or NotAction
 * @param resources of Resource or NotResource; empty where a statement of a trust policy has none
 * @param principals by kind: AWS, Service, Federated, CanonicalUser; {@code "*"} is kind AWS, value {@code *}
 */
public record Statement(
        String label,
        boolean allow,
        boolean notAction,
        List<String> actions,
        boolean notResource,
        List<String> resources,
        boolean notPrincipal,
        Map<String, List<String>> principals,
        List<Condition> conditions) {

    /** The resources for which a service is there: whoever holds all of these holds all of the service. */
    private static final Map<String, String> MAIN =
            Map.of("lambda", "function", "dynamodb", "table", "kms", "key", "secretsmanager", "secret", "iam", "role");

    /** True when every action that the pattern stands for is named by this statement. */
    boolean coversAction(String pattern) {
        return notAction
                ? actions.stream().noneMatch(a -> Glob.intersects(a, pattern))
                : actions.stream().anyMatch(a -> Glob.covers(a, pattern));
    }

    /** True when some action that the pattern stands for is named by this statement. */
    boolean touchesAction(String pattern) {
        return notAction
                ? actions.stream().noneMatch(a -> Glob.covers(a, pattern))
                : actions.stream().anyMatch(a -> Glob.intersects(a, pattern));
    }

    /** True when the statement speaks of every resource that a pattern of ARNs stands for. */
    boolean coversResources(String arnPattern) {
        return notResource
                ? resources.stream().noneMatch(r -> Glob.intersects(r, arnPattern))
                : resources.isEmpty() || resources.stream().anyMatch(r -> Glob.covers(r, arnPattern));
    }

    /** As {@link #coversResources}, where the resources of one region or account are enough. */
    boolean coversResourcesSomewhere(String arnPattern) {
        return coversResources(arnPattern)
                || !notResource && resources.stream().anyMatch(r -> Glob.covers(anywhere(r), arnPattern));
    }

    private static String anywhere(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length < 6 ? arn : "arn:*:" + parts[2] + ":*:*:" + parts[5];
    }

    /** True when the statement speaks of all resources of a service; {@code *} asks for all of all services. */
    boolean coversEveryResource(String service) {
        if (resources.isEmpty() && !notResource) {
            return true;
        }
        if (notResource) {
            return resources.stream().noneMatch(r -> mayNameA(service, r));
        }
        return resources.stream().anyMatch(r -> r.equals("*") || isEvery(r, service));
    }

    /**
     * {@code arn:aws:s3:::*} is every bucket and object, {@code arn:aws:lambda:*:*:function:*} every function; a policy
     * variable is some part only.
     */
    private static boolean isEvery(String resource, String service) {
        String main = MAIN.getOrDefault(service, "-");
        return !service.equals("*")
                && !resource.contains("${")
                && resource.matches(
                        "(?i)(\\*|arn:[^:]+:(" + service + "|\\*):[^:]*:[^:]*:(\\*|\\*/\\*|" + main + "[:/]\\*))");
    }

    /** True when an ARN pattern can name a resource of a service; its third part is the service. */
    private static boolean mayNameA(String service, String pattern) {
        String[] parts = pattern.split(":", 6);
        return parts.length < 6 || Glob.intersects(parts[2], service);
    }

    boolean narrowed() {
        return conditions.stream().anyMatch(Condition::narrows);
    }

    /** True when nothing but the operator's presence decides: a Deny with any condition may not apply. */
    boolean unconditional() {
        return conditions.isEmpty();
    }

    /** True when anybody is meant. */
    boolean isForEveryone() {
        return notPrincipal || principals.getOrDefault("AWS", List.of()).contains("*");
    }
}
