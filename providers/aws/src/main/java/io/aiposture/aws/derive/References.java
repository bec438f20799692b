package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a resource refers to: roles, keys, buckets, subnets, security groups, images, functions, log groups. By
 * the form of the values, not by a list of fields, so that a new field of a service is followed too.
 */
public final class References {

    private static final Pattern BUCKET = Pattern.compile("^(?:s3://|arn:[a-z-]+:s3:::)([a-z0-9.-]{3,63})(?:[/*].*)?$");
    private static final Pattern BUCKET_URL =
            Pattern.compile("^https://s3[.-][a-z0-9.-]*amazonaws\\.com(?:\\.cn)?/([a-z0-9.-]{3,63})(?:/.*)?$");
    private static final Pattern BUCKET_FIELD =
            Pattern.compile("^(?:bucket|bucketName|Bucket|BucketName|S3BucketName|s3BucketName)$");
    private static final Pattern IMAGE = Pattern.compile(
            "^([0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?/[a-z0-9._/-]+)(?:[:@].*)?$");
    private static final Pattern FUNCTION =
            Pattern.compile("^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+)(?::.*)?$");
    private static final Pattern NETWORK = Pattern.compile("^(?:subnet|sg|vpc)-[0-9a-z]+$");
    private static final Pattern KEY_FIELD = Pattern.compile("(?i).*(?:kms|encryption).*key.*");
    private static final Pattern LOG_GROUP_FIELD = Pattern.compile("^(?:logGroupName|LogGroupName)$");
    private static final Pattern LOG_GROUP_ARN =
            Pattern.compile("^arn:[a-z-]+:logs:([a-z0-9-]+):[0-9]{12}:log-group:([^:*]+)(?::.*)?$");

    private References() {}

    /**
     * One reference.
     *
     * @param pointer JSON pointer of the value
     * @param key what it refers to, in the form that {@link #keyOfBucket} and its like give
     */
    public record Reference(String pointer, String key) {}

    /** The key of a bucket by name. */
    public static String keyOfBucket(String name) {
        return "s3://" + name;
    }

    /** The key of a log group, which is unique in its region only. */
    public static String keyOfLogGroup(String region, String name) {
        return "logs:" + region + ":" + name;
    }

    /** Everything that a resource's data refers to. ARNs, subnet, group and key ids are their own keys. */
    public static List<Reference> in(Resource resource) {
        List<Reference> found = new ArrayList<>();
        walk(resource.data(), "", "", resource.scope().region(), found);
        return found;
    }

    private static void walk(JsonNode node, String pointer, String field, String region, List<Reference> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> walk(
                            e.getValue(),
                            pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1"),
                            e.getKey(),
                            region,
                            found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, field, region, found);
            }
        } else if (node.isTextual()) {
            String key = key(node.asText(), field, region);
            if (!key.isEmpty()) {
                found.add(new Reference(pointer, key));
            }
        }
    }

    private static String key(String value, String field, String region) {
        Matcher bucket = BUCKET.matcher(value);
        if (bucket.matches()) {
            return keyOfBucket(bucket.group(1));
        }
        Matcher url = BUCKET_URL.matcher(value);
        if (url.matches()) {
            return keyOfBucket(url.group(1));
        }
        Matcher image = IMAGE.matcher(value);
        if (image.matches()) {
            return image.group(1);
        }
        Matcher function = FUNCTION.matcher(value);
        if (function.matches()) {
            return function.group(1);
        }
        Matcher logGroup = LOG_GROUP_ARN.matcher(value);
        if (logGroup.matches()) {
            return keyOfLogGroup(logGroup.group(1), logGroup.group(2));
        }
        return named(value, field, region);
    }

    private static String named(String value, String field, String region) {
        if (BUCKET_FIELD.matcher(field).matches()) {
            return keyOfBucket(value);
        }
        if (LOG_GROUP_FIELD.matcher(field).matches()) {
            return keyOfLogGroup(region, value);
        }
        boolean standsForItself = value.startsWith("arn:")
                || NETWORK.matcher(value).matches()
                || KEY_FIELD.matcher(field).matches();
        return standsForItself ? value : "";
    }

    /** What a set of AI resources refers to; resources that are no AI service do not count. */
    public static Usage usage(Collection<Resource> resources, Set<String> aiTypes) {
        Set<String> keys = new HashSet<>();
        resources.stream()
                .filter(r -> aiTypes.contains(r.type()))
                .flatMap(r -> in(r).stream())
                .forEach(reference -> keys.add(reference.key()));
        return keys::contains;
    }
}
