package io.aiposture.collect;

import io.aiposture.collect.journal.Finished;
import io.aiposture.collect.journal.Journal;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resources of one finished part, in memory or in the journal.
 *
 * @param accounts how many there are in each account
 * @param whole true when every detail that was asked for was read
 */
public record Held(Source source, Map<Scope, Integer> accounts, boolean whole) {

    /** Where they are. */
    @FunctionalInterface
    public interface Source {
        List<Resource> read();
    }

    /** In memory. */
    public static Held of(List<Resource> resources) {
        return of(resources, () -> resources);
    }

    /** In a journal that has just been told of them, or else in memory. */
    public static Held of(Finished part, Journal journal, String key) {
        return journal.holds(key)
                ? of(part.resources(), () -> journal.finished(key)
                        .orElseThrow(() -> new IllegalStateException("the journal was closed"))
                        .resources())
                : of(part.resources());
    }

    private static Held of(List<Resource> resources, Source source) {
        Map<Scope, Integer> accounts = new TreeMap<>();
        resources.forEach(r -> accounts.merge(r.scope().global(), 1, Integer::sum));
        boolean whole = resources.stream().flatMap(r -> r.unread().stream()).allMatch(u -> u.reason()
                .equals(Reason.NOT_SELECTED));
        return new Held(source, accounts.size() == 1 ? single(accounts) : accounts, whole);
    }

    /** Most parts are of one account, and there are many parts. */
    private static Map<Scope, Integer> single(Map<Scope, Integer> accounts) {
        Map.Entry<Scope, Integer> only = accounts.entrySet().iterator().next();
        return Map.of(only.getKey(), only.getValue());
    }

    public int size() {
        return accounts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Resource> read() {
        return source.read();
    }

    Set<Scope> where() {
        return accounts.keySet();
    }
}
