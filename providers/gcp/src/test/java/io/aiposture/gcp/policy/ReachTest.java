package io.aiposture.gcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "(false)",
                "request.time < timestamp(\"2025-12-31T00:00:00Z\")",
                "request.time<=timestamp('2026-01-15T12:00:00Z')",
                "timestamp('2025-01-01T00:00:00Z') > request.time",
                "resource.name == 'x' && request.time < timestamp('2025-12-31T00:00:00Z')",
                "false || (false && true)"
            })
    void whatIsOverGrantsNothing(String condition) {
        assertThat(Reach.of(condition, NOW)).isEqualTo(Reach.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resource.name == \"projects/p/secrets/s\"",
                "resource.name.startsWith('projects/_/buckets/models')",
                "resource.name.startsWith('projects/p/locations/eu/endpoints/1')",
                "resource.name.endsWith('/endpoints/1')",
                "resource.matchTag('601/env', 'dev')",
                "resource.type == 'a' && resource.matchTagId('tagKeys/1', 'tagValues/2')",
                "(resource.name == 'a' || resource.name == 'b || c')",
                "false || resource.name == 'a'"
            })
    void namesAndTagsNarrow(String condition) {
        assertThat(Reach.of(condition, NOW)).isEqualTo(Reach.NAMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "request.time < timestamp('2027-01-01T00:00:00Z')",
                "request.time > timestamp('2027-01-01T00:00:00Z')",
                "request.time < timestamp('no time')",
                "resource.service == 'aiplatform.googleapis.com'",
                "resource.type == 'storage.googleapis.com/Bucket'",
                "resource.name != 'x'",
                "!(resource.name == 'x')",
                "!false",
                "resource.name.startsWith('')",
                "resource.name.startsWith('projects/p/')",
                "resource.name.startsWith('projects/p/locations/europe-west4')",
                "resource.name.startsWith('projects/_/buckets/')",
                "resource.name.endsWith('')",
                "resource.type != 'x' || resource.name == 'y'",
                "true ? true : false && false",
                "'request.time' == 'x'",
                "resource.name == 'x",
                "((((",
                "resource.name in ['a']"
            })
    void everythingElseDoesNot(String condition) {
        assertThat(Reach.of(condition, NOW)).isEqualTo(Reach.ALL);
    }

    @Test
    void aHostileConditionEndsSoon() {
        assertThat(Reach.of("(".repeat(50_000) + "false" + ")".repeat(50_000), NOW))
                .isEqualTo(Reach.ALL);
        assertThat(Reach.of("false && ".repeat(20_000) + "true", NOW)).isEqualTo(Reach.NONE);
    }
}
