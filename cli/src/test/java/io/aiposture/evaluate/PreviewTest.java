package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.cli.SampleEstate;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.inventory.Inventory;
import io.aiposture.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a resource shows by itself is what the evaluation of everything says of it. */
class PreviewTest {

    @Test
    void whatFailsEarlyFailsInTheEndWithTheSameWords() throws Exception {
        Rulebook book = SampleEstate.rules();
        Inventory sample = SampleEstate.inventory();
        Set<Finding> all = new Evaluator(book)
                .evaluate(sample.source(), book.rules()).with(Outcome.FAIL).stream()
                        .collect(Collectors.toSet());
        Preview preview = new Preview(book, book.rules());
        List<Finding> early =
                sample.resources().stream().flatMap(preview::failures).toList();
        assertThat(all).containsAll(early);
        assertThat(early).hasSizeGreaterThan(all.size() / 3);
    }

    @Test
    void rulesThatLookFurtherWait() throws Exception {
        Rulebook book = SampleEstate.rules();
        List<Rule> alone = book.rules().stream().filter(book::standsAlone).toList();
        assertThat(alone).hasSizeBetween(book.rules().size() / 3, book.rules().size() - 50);
        assertThat(alone).allSatisfy(rule -> assertThat(rule.failsWhen().text())
                .doesNotContainPattern("\\b(find|list)\\(\"|\\.derived\\.|\\bnow\\b"));
    }
}
