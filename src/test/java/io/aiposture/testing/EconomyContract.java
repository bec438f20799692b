package io.aiposture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Nothing is asked twice. */
public abstract class EconomyContract {

    /** The cloud. */
    protected abstract Provider provider();

    /** Reads the sample estate, and says of every request what it asks. */
    protected abstract Collector collector(Consumer<String> asked);

    /** What is asked twice all the same: first by whom, then why. */
    protected abstract Map<String, String> twice();

    @Test
    void noRequestIsSentTwice() {
        Map<String, Integer> asked = new ConcurrentHashMap<>();
        Plan everything = Plan.everything(new Catalog(List.of(provider())));
        collector(question -> asked.merge(question, 1, Integer::sum)).collect(everything, (done, total, what) -> {});
        Set<String> repeated = new java.util.TreeSet<>();
        asked.forEach((question, times) -> {
            if (times > 1) {
                repeated.add(question);
            }
        });
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(repeated).isEqualTo(twice().keySet());
    }
}
