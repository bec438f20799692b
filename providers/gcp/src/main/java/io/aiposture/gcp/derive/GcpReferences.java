package io.aiposture.gcp.derive;

import io.aiposture.collect.derive.References;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.policy.Projects;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** References of Google Cloud: resource names, buckets, data sets, images and service accounts. */
public final class GcpReferences implements References {

    public static final References INSTANCE = new GcpReferences();

    private static final Pattern BUCKET = Pattern.compile("^gs://([a-z0-9._-]{3,222})(?:/.*)?$");
    private static final Pattern DATASET =
            Pattern.compile("^bq://((?:[a-z0-9.-]+:)?[a-z0-9-]+)\\.([A-Za-z0-9_]+)(?:\\..*)?$");
    private static final Pattern IMAGE =
            Pattern.compile("^([a-z0-9-]+)-docker\\.pkg\\.dev/([a-z0-9.:-]+)/([a-z0-9-]+)(?:[/:@].*)?$");
    private static final Pattern OLD_IMAGE = Pattern.compile("^((?:(us|eu|asia)\\.)?gcr\\.io)/([a-z0-9.:-]+)/.+$");
    private static final Pattern SECRET_VERSION =
            Pattern.compile("^(projects/[^/]+/(?:locations/[^/]+/)?secrets/[^/]+)/versions/[^/]+$");
    private static final Pattern ACCOUNT =
            Pattern.compile("^(?:serviceAccount:)?([a-z0-9._-]+@[a-z0-9.-]*gserviceaccount\\.com)$");
    private static final Pattern NAME = Pattern.compile(
            "^(?:https?://[a-z0-9.-]*googleapis\\.com/(?:[a-z]+/)?v[0-9][a-z0-9]*/|//[a-z0-9.-]+\\.googleapis\\.com/)?"
                    + "(projects/[^/]+/.+)$");

    private GcpReferences() {}

    /** The key of a bucket by name. */
    public static String keyOfBucket(String name) {
        return "gs://" + name;
    }

    /** The key of a BigQuery data set. */
    public static String keyOfDataset(String project, String name) {
        return "bq://" + project + "." + name;
    }

    /** Fields named for a bucket hold its plain name. */
    @Override
    public String key(String value, String field, Scope scope) {
        Matcher bucket = BUCKET.matcher(value);
        if (bucket.matches()) {
            return keyOfBucket(bucket.group(1));
        }
        if (field.equals("gcsBucket")) {
            return keyOfBucket(value);
        }
        Matcher dataset = DATASET.matcher(value);
        if (dataset.matches()) {
            return keyOfDataset(dataset.group(1), dataset.group(2));
        }
        Matcher account = ACCOUNT.matcher(value);
        if (account.matches()) {
            return account.group(1);
        }
        String repository = repository(value);
        return repository.isEmpty() ? name(value) : repository;
    }

    private static String repository(String image) {
        Matcher named = IMAGE.matcher(image);
        if (named.matches()) {
            return "projects/" + named.group(2) + "/locations/" + named.group(1) + "/repositories/" + named.group(3);
        }
        Matcher old = OLD_IMAGE.matcher(image);
        if (!old.matches()) {
            return "";
        }
        String location =
                switch (String.valueOf(old.group(2))) {
                    case "eu" -> "europe";
                    case "asia" -> "asia";
                    default -> "us";
                };
        return "projects/" + old.group(3) + "/locations/" + location + "/repositories/" + old.group(1);
    }

    /** A version of a secret counts as the secret. */
    private static String name(String value) {
        Matcher name = NAME.matcher(value);
        if (!name.matches()) {
            return "";
        }
        Matcher version = SECRET_VERSION.matcher(name.group(1));
        return version.matches() ? version.group(1) : name.group(1);
    }

    @Override
    public List<String> keys(Resource r, Estate estate) {
        return switch (r.type()) {
            case "storage.googleapis.com/Bucket" -> List.of(keyOfBucket(r.name()));
            case "bigquery.googleapis.com/Dataset" ->
                projects(r, estate).stream()
                        .map(p -> keyOfDataset(
                                p, r.data().at("/datasetReference/datasetId").asText()))
                        .toList();
            case "iam.googleapis.com/ServiceAccount" ->
                List.of(r.data().path("email").asText());
            default -> names(r, estate);
        };
    }

    /** A name may be written with the project's id or its number. */
    private static List<String> names(Resource r, Estate estate) {
        Matcher name = NAME.matcher(r.id());
        if (!name.matches()) {
            return List.of(r.id());
        }
        String rest = name.group(1).substring(name.group(1).indexOf('/', "projects/".length()));
        return Stream.concat(
                        Stream.of(name.group(1)), projects(r, estate).stream().map(p -> "projects/" + p + rest))
                .distinct()
                .toList();
    }

    /** Id and number of the project that a resource is in. */
    private static List<String> projects(Resource r, Estate estate) {
        String account = r.scope().account();
        return Stream.concat(
                        Stream.of(account),
                        Optional.ofNullable(Projects.of(estate).around(r))
                                .map(Projects::number)
                                .filter(n -> !n.isEmpty())
                                .stream())
                .toList();
    }

    @Override
    public @Nullable Unread keysUnread(Resource resource, Estate estate) {
        return Optional.ofNullable(Projects.of(estate).around(resource))
                .filter(p -> p.data().path("name").asText().isEmpty())
                .flatMap(p -> p.unread().stream().findFirst())
                .orElse(null);
    }

    /** Keys mean the same in every project. */
    @Override
    public boolean reaches(Scope from, String key, Scope target) {
        return true;
    }

    @Override
    public Set<String> reads() {
        return Set.of(Families.PROJECT_TYPE);
    }
}
