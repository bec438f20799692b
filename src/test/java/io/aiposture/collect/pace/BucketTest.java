package io.aiposture.collect.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long SECOND = 1_000_000_000L;

    /** How many requests go out in a time, each as soon as it may. */
    private static int sent(Bucket bucket, long from, long until) {
        int count = 0;
        for (long now = bucket.readyAt(from); now < until; now = bucket.readyAt(now)) {
            bucket.take(now);
            count++;
        }
        return count;
    }

    @Test
    void aQuotaIsUsedNearlyWhole() {
        Bucket bucket = Bucket.within(new Quota(10, 20), 0);
        assertThat(sent(bucket, 0, 60 * SECOND)).isBetween(560, 600);
    }

    @Test
    void whatTheUserAllowsIsKeptExactlyAndEvenly() {
        Bucket bucket = Bucket.exactly(5, 0);
        assertThat(sent(bucket, 0, SECOND)).isEqualTo(5);
        assertThat(sent(bucket, 60 * SECOND, 61 * SECOND)).isEqualTo(5);
    }

    @Test
    void noQuotaIsNoLimit() {
        Bucket bucket = Bucket.within(Quota.NONE, 0);
        for (int i = 0; i < 100_000; i++) {
            assertThat(bucket.readyAt(7)).isEqualTo(7);
            bucket.take(7);
        }
    }

    @Test
    void throttlingTakesTheRateDownAndAnswersBringItBackSlowly() {
        Bucket bucket = Bucket.within(new Quota(10, 20), 0);
        double full = bucket.rate();
        bucket.throttled(SECOND, Duration.ZERO);
        bucket.throttled(SECOND + 1, Duration.ZERO);
        assertThat(bucket.rate()).isEqualTo(full * 0.7);
        bucket.answered();
        assertThat(bucket.rate()).isBetween(full * 0.7, full * 0.71);
        for (int i = 0; i < 100; i++) {
            bucket.answered();
        }
        assertThat(bucket.rate()).isEqualTo(full);
    }

    @Test
    void afterThrottlingNothingGoesBeforeTheTimeThatTheApiSays() {
        Bucket bucket = Bucket.within(new Quota(100, 100), 0);
        bucket.throttled(SECOND, Duration.ofSeconds(7));
        assertThat(bucket.readyAt(2 * SECOND)).isEqualTo(8 * SECOND);
    }

    @Test
    void howeverOftenItIsThrottledARateNeverEnds() {
        Bucket bucket = Bucket.within(new Quota(10, 20), 0);
        for (int i = 1; i < 100; i++) {
            bucket.throttled(i * SECOND, Duration.ZERO);
        }
        assertThat(bucket.rate()).isGreaterThan(0.1);
    }
}
