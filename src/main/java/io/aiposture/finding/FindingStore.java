package io.aiposture.finding;

import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps findings as they are made: in memory as long as they are few, then in a temporary file. One use: add, then read.
 *
 * <p>There is one shelf for each outcome and severity. Whoever adds goes through an estate in order; so every shelf is
 * in order, and one shelf after the other is the order of reports.
 */
public final class FindingStore {

    /** Some hundred bytes each. */
    private static final int IN_MEMORY = 50_000;

    private static final int SEVERITIES = Severity.values().length;
    private static final int SHELVES = Outcome.values().length * SEVERITIES;

    private final int limit;
    private final FindingFormat format;
    private final List<Shelf> shelves = new ArrayList<>();
    /** Set once, when findings have become many. */
    private volatile @Nullable SpillFile file;

    private long size;

    /** @param rules the rules that findings can be of */
    public FindingStore(List<Rule> rules) {
        this(rules, IN_MEMORY);
    }

    /** @param limit how many findings are held in memory */
    FindingStore(List<Rule> rules, int limit) {
        this.limit = limit;
        this.format = new FindingFormat(rules);
        for (int i = 0; i < SHELVES; i++) {
            shelves.add(new Shelf());
        }
    }

    /** Findings of one outcome and severity: first those in the file, then those in memory. */
    private static final class Shelf {
        private final SpillFile.Part part = new SpillFile.Part();
        private final List<Finding> held = new ArrayList<>();
        private long count;
    }

    /**
     * Adds findings, batch after batch.
     *
     * @param batches each goes on in the estate where the one before ended
     */
    public void add(Stream<List<Finding>> batches) {
        batches.map(this::ready).forEachOrdered(this::add);
    }

    /** What one batch brings for one shelf: findings, or once they are many their encoded form. */
    private record Load(int shelf, int count, List<Finding> findings, byte[] encoded) {}

    /** A batch that needs only be put away. */
    public static final class Ready {
        private final List<Load> loads;

        private Ready(List<Load> loads) {
            this.loads = loads;
        }
    }

    /** Does beforehand, on the thread that brings a batch, what need not be done in order. Thread-safe. */
    public Ready ready(List<Finding> batch) {
        boolean encode = file != null;
        List<List<Finding>> sorted = new ArrayList<>();
        for (int i = 0; i < SHELVES; i++) {
            sorted.add(new ArrayList<>(0));
        }
        batch.stream().sorted().forEach(f -> sorted.get(
                        f.outcome().ordinal() * SEVERITIES + f.severity().ordinal())
                .add(f));
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < SHELVES; i++) {
            List<Finding> own = sorted.get(i);
            if (!own.isEmpty()) {
                loads.add(
                        encode
                                ? new Load(i, own.size(), List.of(), format.encode(own))
                                : new Load(i, own.size(), own, new byte[0]));
            }
        }
        return new Ready(loads);
    }

    /** Adds a batch that goes on in the estate where the one before ended. */
    public void add(Ready batch) {
        for (Load load : batch.loads) {
            Shelf shelf = shelves.get(load.shelf());
            shelf.count += load.count();
            size += load.count();
            SpillFile spill = file;
            if (spill == null) {
                shelf.held.addAll(load.findings());
            } else {
                spill.append(shelf.part, load.findings().isEmpty() ? load.encoded() : format.encode(load.findings()));
            }
        }
        if (file == null && size > limit) {
            file = spilled();
        }
    }

    private SpillFile spilled() {
        SpillFile spill = SpillFile.create();
        for (Shelf shelf : shelves) {
            if (!shelf.held.isEmpty()) {
                spill.append(shelf.part, format.encode(shelf.held));
                shelf.held.clear();
            }
        }
        return spill;
    }

    /** Everything that was added. */
    public Findings findings() {
        return new Stored(0, SHELVES);
    }

    /** What stands on some shelves. */
    private final class Stored implements Findings {
        private final int from;
        private final int to;

        Stored(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public long count(Outcome outcome, Severity severity) {
            int shelf = outcome.ordinal() * SEVERITIES + severity.ordinal();
            return shelf >= from && shelf < to ? shelves.get(shelf).count : 0;
        }

        @Override
        public Findings with(Outcome outcome) {
            int first = outcome.ordinal() * SEVERITIES;
            return first >= from && first < to ? new Stored(first, first + SEVERITIES) : new Stored(0, 0);
        }

        @Override
        public Findings with(Outcome outcome, Severity severity) {
            int shelf = outcome.ordinal() * SEVERITIES + severity.ordinal();
            return shelf >= from && shelf < to ? new Stored(shelf, shelf + 1) : new Stored(0, 0);
        }

        @Override
        public Iterator<Finding> iterator() {
            return new Reading(from, to);
        }
    }

    /** Goes through shelves; of the file one block is in memory at a time. */
    private final class Reading implements Iterator<Finding> {
        private final int to;
        private int shelf;
        private int block;
        private Iterator<Finding> current = List.<Finding>of().iterator();

        Reading(int from, int to) {
            this.shelf = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && shelf < to) {
                Shelf now = shelves.get(shelf);
                SpillFile spill = file;
                if (spill != null && block < now.part.blocks()) {
                    current = decoded(spill.read(now.part, block++)).iterator();
                } else {
                    current = now.held.iterator();
                    shelf++;
                    block = 0;
                }
            }
            return current.hasNext();
        }

        private List<Finding> decoded(byte[] bytes) {
            return format.decode(bytes, Outcome.values()[shelf / SEVERITIES], Severity.values()[shelf % SEVERITIES]);
        }

        @Override
        public Finding next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
