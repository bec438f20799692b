package io.aiposture.gcp.derive;

import io.aiposture.collect.derive.References;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References of Google Cloud: resource names, buckets, data sets, images and service accounts. */
public final class GcpReferences implements References {

    public static final References INSTANCE = new GcpReferences();

    private static final Pattern BUCKET = Pattern.compile("^gs://([a-z0-9._-]{3,222})(?:/.*)?$");
    private static final Pattern DATASET = Pattern.compile("^bq://([a-z0-9.:-]+)\\.([A-Za-z0-9_]+)(?:\\..*)?$");
    private static final Pattern IMAGE =
            Pattern.compile("^([a-z0-9-]+)-docker\\.pkg\\.dev/([a-z0-9.:-]+)/([a-z0-9-]+)(?:/.*)?$");
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

    @Override
    public String key(String value, String field, Scope scope) {
        Matcher bucket = BUCKET.matcher(value);
        if (bucket.matches()) {
            return keyOfBucket(bucket.group(1));
        }
        Matcher dataset = DATASET.matcher(value);
        if (dataset.matches()) {
            return "bq://" + dataset.group(1) + "." + dataset.group(2);
        }
        Matcher image = IMAGE.matcher(value);
        if (image.matches()) {
            return "projects/" + image.group(2) + "/locations/" + image.group(1) + "/repositories/" + image.group(3);
        }
        Matcher account = ACCOUNT.matcher(value);
        if (account.matches()) {
            return account.group(1);
        }
        Matcher name = NAME.matcher(value);
        return name.matches() ? name.group(1) : "";
    }

    @Override
    public List<String> keys(Resource r, Estate estate) {
        return switch (r.type()) {
            case "storage.googleapis.com/Bucket" -> List.of(keyOfBucket(r.name()));
            case "bigquery.googleapis.com/Dataset" ->
                List.of("bq://" + r.scope().account() + "."
                        + r.data().at("/datasetReference/datasetId").asText());
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
        List<String> names =
                new ArrayList<>(List.of(name.group(1), "projects/" + r.scope().account() + rest));
        for (Resource project : estate.all(Families.PROJECT_TYPE)) {
            if (project.scope().account().equals(r.scope().account())) {
                names.add(project.data().path("name").asText() + rest);
            }
        }
        return names.stream().distinct().toList();
    }

    @Override
    public @Nullable Unread keysUnread(Resource resource, Estate estate) {
        return estate.all(Families.PROJECT_TYPE).stream()
                .filter(p -> p.scope().account().equals(resource.scope().account()))
                .filter(p -> p.data().path("name").asText().isEmpty())
                .flatMap(p -> p.unread().stream())
                .findFirst()
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
