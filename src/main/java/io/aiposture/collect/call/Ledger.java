package io.aiposture.collect.call;

import io.aiposture.collect.journal.SharedList;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts every call by scope and operation. Thread-safe. */
public final class Ledger {

    private record Key(Scope scope, String operation) {}

    private static final class Line {
        final LongAdder attempted = new LongAdder();
        final LongAdder ok = new LongAdder();
        final LongAdder denied = new LongAdder();
        final LongAdder throttled = new LongAdder();
        final LongAdder failed = new LongAdder();
        final LongAdder notOffered = new LongAdder();
        final LongAdder resources = new LongAdder();
    }

    private final Map<Key, Line> lines = new ConcurrentHashMap<>();
    private final Queue<SharedList> lists = new ConcurrentLinkedQueue<>();

    private Line line(Scope scope, String operation) {
        return lines.computeIfAbsent(new Key(scope, operation), k -> new Line());
    }

    public void ok(Scope scope, String operation) {
        Line line = line(scope, operation);
        line.attempted.increment();
        line.ok.increment();
    }

    public void notOffered(Scope scope, String operation) {
        Line line = line(scope, operation);
        line.attempted.increment();
        line.notOffered.increment();
    }

    public void failed(Scope scope, String operation, String reason) {
        Line line = line(scope, operation);
        line.attempted.increment();
        switch (reason) {
            case Reason.ACCESS_DENIED, Reason.CREDENTIALS -> line.denied.increment();
            case Reason.THROTTLED -> line.throttled.increment();
            default -> line.failed.increment();
        }
    }

    public void resource(Scope scope, String operation) {
        line(scope, operation).resources.increment();
    }

    /** Adds what was counted elsewhere. */
    public void add(List<CallCount> counts) {
        for (CallCount c : counts) {
            Line line = line(c.scope(), c.operation());
            line.attempted.add(c.attempted());
            line.ok.add(c.ok());
            line.denied.add(c.denied());
            line.throttled.add(c.throttled());
            line.failed.add(c.failed());
            line.notOffered.add(c.notOffered());
            line.resources.add(c.resources());
        }
    }

    /** Notes that the calls of a shared list were counted here. */
    void counted(SharedList list) {
        lists.add(list);
    }

    /** The shared lists whose calls were counted here. */
    List<SharedList> lists() {
        return List.copyOf(lists);
    }

    /** The lines so far, sorted. */
    public List<CallCount> counts() {
        return lines.entrySet().stream()
                .map(e -> count(e.getKey(), e.getValue()))
                .sorted((a, b) -> {
                    int byScope = a.scope().compareTo(b.scope());
                    return byScope != 0 ? byScope : a.operation().compareTo(b.operation());
                })
                .toList();
    }

    private static CallCount count(Key key, Line line) {
        return new CallCount(
                key.scope(),
                key.operation(),
                line.attempted.sum(),
                line.ok.sum(),
                line.denied.sum(),
                line.throttled.sum(),
                line.failed.sum(),
                line.notOffered.sum(),
                line.resources.sum());
    }
}
