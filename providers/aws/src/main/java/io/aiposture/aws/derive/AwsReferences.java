package io.aiposture.aws.derive;

import io.aiposture.collect.derive.References;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References of AWS: roles, keys, buckets, subnets, security groups, images, functions, log groups. */
public final class AwsReferences implements References {

    public static final References INSTANCE = new AwsReferences();

    private static final Pattern BUCKET = Pattern.compile("^(?:s3://|arn:[a-z-]+:s3:::)([a-z0-9.-]{3,63})(?:[/*].*)?$");
    private static final Pattern BUCKET_URL =
            Pattern.compile("^https://s3[.-][a-z0-9.-]*amazonaws\\.com(?:\\.cn)?/([a-z0-9.-]{3,63})(?:/.*)?$");
    private static final Set<String> BUCKET_FIELDS =
            Set.of("bucket", "bucketName", "Bucket", "BucketName", "S3BucketName", "s3BucketName");
    private static final Pattern IMAGE = Pattern.compile(
            "^([0-9]{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com(?:\\.cn)?/[a-z0-9._/-]+)(?:[:@].*)?$");
    private static final Pattern FUNCTION =
            Pattern.compile("^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+)(?::.*)?$");
    private static final Pattern NETWORK = Pattern.compile("^(?:subnet|sg|vpc)-[0-9a-z]+$");
    private static final Pattern LOG_GROUP_ARN =
            Pattern.compile("^arn:[a-z-]+:logs:([a-z0-9-]+):[0-9]{12}:log-group:([^:*]+)(?::.*)?$");

    private AwsReferences() {}

    /** The key of a bucket by name. */
    public static String keyOfBucket(String name) {
        return "s3://" + name;
    }

    /** The key of a log group, which is unique in its region only. */
    public static String keyOfLogGroup(String region, String name) {
        return "logs:" + region + ":" + name;
    }

    @Override
    public String key(String value, String field, Scope scope) {
        String region = scope.region();
        boolean formed = value.startsWith("arn:")
                || value.startsWith("s3://")
                || value.startsWith("https://s3")
                || value.contains(".dkr.ecr.");
        if (!formed) {
            return named(value, field, region);
        }
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

    /** A name that says "kms" or "encryption", and then "key". */
    private static boolean isKeyField(String field) {
        String lower = field.toLowerCase(Locale.ROOT);
        int key = lower.lastIndexOf("key");
        int kms = lower.indexOf("kms");
        int encryption = lower.indexOf("encryption");
        return kms >= 0 && kms < key - 2 || encryption >= 0 && encryption < key - 9;
    }

    private static String named(String value, String field, String region) {
        if (BUCKET_FIELDS.contains(field)) {
            return keyOfBucket(value);
        }
        if (field.equals("logGroupName") || field.equals("LogGroupName")) {
            return keyOfLogGroup(region, value);
        }
        boolean standsForItself =
                value.startsWith("arn:") || NETWORK.matcher(value).matches() || isKeyField(field);
        return standsForItself ? value : "";
    }

    @Override
    public Set<String> reads() {
        return Set.of("AWS::EC2::Subnet");
    }

    /** An ARN means the same everywhere in an account; a bare id or alias only in its region. */
    @Override
    public boolean reaches(Scope from, String key, Scope target) {
        return key.startsWith("arn:") ? from.account().equals(target.account()) : from.sees(target);
    }

    @Override
    public List<String> keys(Resource r, Estate estate) {
        return switch (r.type()) {
            case "AWS::S3::Bucket" -> List.of(keyOfBucket(r.name()));
            case "AWS::Logs::LogGroup" -> List.of(keyOfLogGroup(r.scope().region(), r.name()));
            case "AWS::ECR::Repository" ->
                List.of(r.data().path("repositoryUri").asText());
            case "AWS::EC2::VPC" -> vpc(r, estate);
            case "AWS::KMS::Key" -> key(r);
            default -> List.of(r.id());
        };
    }

    @Override
    public @Nullable Unread keysUnread(Resource r, Estate estate) {
        if (r.type().equals("AWS::EC2::VPC")) {
            return estate.missing("AWS::EC2::Subnet", r.scope());
        }
        try {
            if (r.type().equals("AWS::KMS::Key")) {
                r.read("/Aliases");
            }
            return null;
        } catch (UnreadException e) {
            return e.unread();
        }
    }

    private static List<String> vpc(Resource vpc, Estate estate) {
        List<String> keys = new ArrayList<>(List.of(vpc.id()));
        Estate.Listing subnets = estate.list("AWS::EC2::Subnet", vpc.scope());
        subnets.resources().stream()
                .filter(s -> s.data().path("VpcId").asText().equals(vpc.id()))
                .forEach(s -> keys.add(s.id()));
        return keys;
    }

    private static List<String> key(Resource key) {
        List<String> keys =
                new ArrayList<>(List.of(key.id(), key.data().path("KeyId").asText()));
        key.data().at("/Aliases/Aliases").forEach(alias -> {
            keys.add(alias.path("AliasName").asText());
            keys.add(alias.path("AliasArn").asText());
        });
        return keys;
    }
}
