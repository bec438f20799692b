package io.aiposture.finding;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Findings in report order. They can be gone through any number of times, but there may be more of them than memory
 * holds: whoever needs some should not keep all.
 */
public interface Findings extends Iterable<Finding> {

    /** How many there are with an outcome and a severity. */
    long count(Outcome outcome, Severity severity);

    /** Those with one outcome, in order. */
    Findings with(Outcome outcome);

    /** Those with one outcome and one severity, in order. */
    Findings with(Outcome outcome, Severity severity);

    /** How many there are with an outcome. */
    default long count(Outcome outcome) {
        long all = 0;
        for (Severity severity : Severity.values()) {
            all += count(outcome, severity);
        }
        return all;
    }

    default long size() {
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += count(outcome);
        }
        return all;
    }

    default boolean isEmpty() {
        return size() == 0;
    }

    default Stream<Finding> stream() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliterator(iterator(), size(), order), false);
    }

    /** True when one of them is as described. */
    default boolean any(Predicate<Finding> described) {
        return stream().anyMatch(described);
    }

    /** Findings that are held in memory; they are sorted here. */
    static Findings of(Collection<Finding> some) {
        List<Finding> sorted = some.stream().sorted().toList();
        return new Findings() {
            @Override
            public long count(Outcome outcome, Severity severity) {
                return sorted.stream()
                        .filter(f -> f.outcome() == outcome && f.severity() == severity)
                        .count();
            }

            @Override
            public long size() {
                return sorted.size();
            }

            @Override
            public Findings with(Outcome outcome) {
                return of(sorted.stream().filter(f -> f.outcome() == outcome).toList());
            }

            @Override
            public Findings with(Outcome outcome, Severity severity) {
                return of(sorted.stream()
                        .filter(f -> f.outcome() == outcome && f.severity() == severity)
                        .toList());
            }

            @Override
            public Iterator<Finding> iterator() {
                return sorted.iterator();
            }
        };
    }
}
