package io.aiposture.collect.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|0",
                "7|7",
                " 30 |30",
                "Thu, 15 Jan 2026 12:01:00 GMT|60",
                "Thu, 15 Jan 2026 11:00:00 GMT|0",
                "-5|0",
                "soon|0",
                "99999999999999999999|0",
                "''|0"
            })
    void secondsOrADate(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOON)).hasSeconds(seconds);
    }
}
