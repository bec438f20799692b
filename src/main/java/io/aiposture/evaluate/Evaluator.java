package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.finding.Finding;
import io.aiposture.finding.FindingStore;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Estates;
import io.aiposture.inventory.InventorySource;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Judges an inventory with rules, slice by slice of its accounts, on all cores. Needs no network; equal inputs give equal
 * results.
 */
public final class Evaluator {

    /** So many resources, and more, are judged in one go on one core. */
    private static final int BATCH = 64;

    private final Rulebook book;
    private final Catalog catalog;
    private final int small;

    public Evaluator(Rulebook book) {
        this(book, Estates.SMALL);
    }

    /** @param small an inventory of so many resources is judged in one slice */
    Evaluator(Rulebook book, int small) {
        this.small = small;
        this.book = book;
        this.catalog = book.catalog();
    }

    /** As {@link #evaluate(InventorySource, List, UnaryOperator)}, with findings as the rules give them. */
    public ScanResult evaluate(InventorySource inventory, List<Rule> given) {
        return evaluate(inventory, given, UnaryOperator.identity());
    }

    /**
     * Judges every resource with every given rule of its type; rules of clouds that were not read take no part.
     *
     * @param adjustment what settings and waivers make of a finding; called from several threads
     */
    public ScanResult evaluate(InventorySource inventory, List<Rule> given, UnaryOperator<Finding> adjustment) {
        RuleSelection selection = RuleSelection.of(inventory, given);
        Map<String, List<Rule>> byType = selection.byType();
        FindingStore store = new FindingStore(selection.rules());
        UnreadParts unread = new UnreadParts(catalog);
        Unlisted unlisted = new Unlisted(selection, inventory.header(), catalog);
        Estates estates = new Estates(inventory, catalog, types -> seenBy(types, byType), small);
        Judging judging = new Judging(estates, byType, unlisted, unread, adjustment);
        int slices = estates.slices().size();
        if (slices == 1) {
            store.add(judging.of(0));
        } else {
            // a slice on each core: most of what is done for a slice is done once
            Heap heap = new Heap();
            InOrder.each(
                    slices,
                    slice -> judging.of(slice).sequential().map(store::ready).toList(),
                    ready -> {
                        ready.forEach(store::add);
                        heap.tidy();
                    });
        }
        return new ScanResult(
                inventory.header(),
                selection.rules(),
                store.findings(),
                inventory.calls(),
                inventory.gaps(),
                unread.parts(),
                selection.unjudged());
    }

    /** What one evaluation does with each slice. Thread-safe. */
    private final class Judging {
        private final Estates estates;
        private final Map<String, List<Rule>> byType;
        private final Unlisted unlisted;
        private final UnreadParts unread;
        private final UnaryOperator<Finding> adjustment;

        Judging(
                Estates estates,
                Map<String, List<Rule>> byType,
                Unlisted unlisted,
                UnreadParts unread,
                UnaryOperator<Finding> adjustment) {
            this.estates = estates;
            this.byType = byType;
            this.unlisted = unlisted;
            this.unread = unread;
            this.adjustment = adjustment;
        }

        /** The findings of a slice, batch after batch. */
        Stream<List<Finding>> of(int slice) {
            Estate estate = estates.of(slice);
            List<Finding> more = new ArrayList<>();
            for (Scope account : estates.slices().get(slice)) {
                more.addAll(unlisted.of(account, estate.gaps(account)));
            }
            unread.add(estate.own());
            Judges judges = new Judges(estate, byType);
            return batches(estate.own(), more).map(batch -> batch.stream()
                    .flatMap(item -> item.findings(judges))
                    .map(adjustment)
                    .toList());
        }
    }

    /** The types that rules on some types look at. */
    private Set<String> seenBy(Set<String> types, Map<String, List<Rule>> byType) {
        Set<String> seen = new TreeSet<>();
        for (String type : types) {
            seen.addAll(book.plan(byType.getOrDefault(type, List.of())).types());
        }
        return seen;
    }

    /** A resource to be judged, or a finding about a whole list that takes its place in the order. */
    private sealed interface Item extends Comparable<Item> {

        Scope scope();

        String type();

        String id();

        Stream<Finding> findings(Judges judges);

        @Override
        default int compareTo(Item other) {
            int byScope = scope().compareTo(other.scope());
            if (byScope != 0) {
                return byScope;
            }
            int byType = type().compareTo(other.type());
            return byType != 0 ? byType : id().compareTo(other.id());
        }

        record Judged(Resource resource) implements Item {
            @Override
            public Scope scope() {
                return resource.scope();
            }

            @Override
            public String type() {
                return resource.type();
            }

            @Override
            public String id() {
                return resource.id();
            }

            @Override
            public Stream<Finding> findings(Judges judges) {
                return judges.of(resource.type()).stream().map(judge -> judge.judge(resource));
            }
        }

        record Ready(Finding finding) implements Item {
            @Override
            public Scope scope() {
                return finding.subject().scope();
            }

            @Override
            public String type() {
                return finding.subject().type();
            }

            @Override
            public String id() {
                return finding.subject().id();
            }

            @Override
            public Stream<Finding> findings(Judges judges) {
                return Stream.of(finding);
            }
        }
    }

    /** What is about the same thing stays in one batch, so that findings are in order from batch to batch. */
    private static Stream<List<Item>> batches(List<Resource> resources, List<Finding> more) {
        List<Item> items = new ArrayList<>(resources.size() + more.size());
        resources.forEach(r -> items.add(new Item.Judged(r)));
        more.forEach(f -> items.add(new Item.Ready(f)));
        items.sort(null);
        List<List<Item>> batches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= items.size(); to++) {
            boolean full = to - from >= BATCH && to < items.size();
            if (to == items.size() || full && items.get(to).compareTo(items.get(to - 1)) != 0) {
                batches.add(items.subList(from, to));
                from = to;
            }
        }
        return batches.parallelStream();
    }

    /** The judges of one estate, by resource type. Thread-safe. */
    private final class Judges {
        private final Estate estate;
        private final Map<String, List<Rule>> byType;
        private final Map<String, List<Judge>> judges = new ConcurrentHashMap<>();

        Judges(Estate estate, Map<String, List<Rule>> byType) {
            this.estate = estate;
            this.byType = byType;
        }

        List<Judge> of(String type) {
            List<Judge> known = judges.get(type);
            if (known == null) {
                known = byType.getOrDefault(type, List.of()).stream()
                        .map(rule -> new Judge(book.compiled(rule), estate, catalog))
                        .toList();
                judges.put(type, known);
            }
            return known;
        }
    }
}
