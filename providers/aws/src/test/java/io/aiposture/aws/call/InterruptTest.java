package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterruptTest {

    @Test
    void aStoppedCollectionKeepsWhatItHasAndSaysThatItIsNotWhole() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        AwsSession session =
                AwsSession.inProcess(new AnswerFiles("demo/aws"), "eu-west-1", List.of("eu-west-1"), clock);
        AtomicReference<AwsCollector> collector = new AtomicReference<>(new AwsCollector(session, "test"));
        Inventory inventory = collector
                .get()
                .collect(Plan.everything(new Catalog(List.of(new AwsProvider()))), (done, total, what) -> {
                    if (done == 30) {
                        collector.get().stop();
                    }
                });
        assertThat(inventory.header().complete()).isFalse();
        assertThat(inventory.resources()).isNotEmpty();
        assertThat(inventory.gaps()).anyMatch(g -> g.reason().equals(Reason.INTERRUPTED));
    }
}
