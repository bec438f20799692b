package io.aiposture.bench;

import java.nio.charset.StandardCharsets;

/** Members of JSON objects whose number differs from resource to resource: tags, labels and hyperparameters. */
final class Filler {

    private static final String[] TAGS = {
        "application",
        "business-unit",
        "cost-center",
        "created-by",
        "data-class",
        "environment",
        "managed-by",
        "owner",
        "project",
        "repository",
        "service-level",
        "team"
    };
    private static final String[] VALUES = {
        "claims",
        "research-and-development",
        "cc-40721",
        "terraform",
        "confidential",
        "production",
        "platform-engineering",
        "ml-ops@nordlicht.example",
        "triage-assistant",
        "git.nordlicht.example/ml/serving",
        "gold",
        "radiology"
    };

    private Filler() {}

    /** One to nine tags, sorted by name. */
    static byte[] tags(long random) {
        StringBuilder json = new StringBuilder();
        long chosen = random & random >>> 13 | 1L << Math.floorMod(random, TAGS.length);
        for (int i = 0; i < TAGS.length; i++) {
            if ((chosen >>> i & 1) == 1) {
                json.append(json.isEmpty() ? "\"" : ",\"").append(TAGS[i]).append("\":\"");
                json.append(VALUES[(int) Math.floorMod(random + i, (long) VALUES.length)])
                        .append('"');
            }
        }
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Up to a dozen hyperparameters; one resource in twelve has about a hundred. */
    static byte[] parameters(long random) {
        int count = (int) Math.floorMod(random >>> 7, 13L);
        count = count == 12 ? 60 + (int) Math.floorMod(random >>> 11, 80L) : count;
        StringBuilder json = new StringBuilder("\"epochs\":\"" + Math.floorMod(random, 90L) + "\"");
        for (int i = 0; i < count; i++) {
            json.append(",\"layer_")
                    .append(i)
                    .append("_dropout\":\"0.")
                    .append(Math.floorMod(random >>> i, 997L))
                    .append('"');
        }
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
