package io.aiposture.evaluate;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Resource;
import io.aiposture.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges resources while others are still being read, with those rules to which nothing but the resource itself matters.
 * What fails here fails in the evaluation, too; what does not fail here may. Thread-safe.
 */
public final class Preview {

    private final Rulebook book;
    private final Map<String, List<Rule>> byType;
    private final Estate nothingElse;
    private final Map<String, List<Judge>> judges = new ConcurrentHashMap<>();

    public Preview(Rulebook book, List<Rule> rules) {
        this.book = book;
        this.byType = rules.stream().collect(Collectors.groupingBy(Rule::resource));
        // no rule that is asked here looks at the time
        Header header = new Header("", Instant.EPOCH, List.of(), Set.of(), true);
        this.nothingElse = new Estate(new Inventory(header, List.of(), List.of(), List.of()), book.catalog());
    }

    /** What fails of a resource, as the rules give it: settings and waivers are not applied. */
    public Stream<Finding> failures(Resource resource) {
        return judges.computeIfAbsent(resource.type(), this::judges).stream()
                .map(judge -> judge.judge(resource))
                .filter(f -> f.outcome() == Outcome.FAIL);
    }

    private List<Judge> judges(String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(book::standsAlone)
                .map(rule -> new Judge(book.compiled(rule), nothingElse, book.catalog()))
                .toList();
    }
}
