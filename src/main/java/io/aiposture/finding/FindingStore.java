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
    private @Nullable SpillFile file;
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
     * Adds findings, batch after batch. A batch is sorted, and encoded once they are many, on the thread that brings it.
     *
     * @param batches each goes on in the estate where the one before ended
     */
    public void add(Stream<List<Finding>> batches) {
        boolean encode = file != null;
        batches.map(batch -> shelved(batch, encode)).forEachOrdered(this::add);
    }

    /** What one batch brings for one shelf. */
    private record Load(int shelf, List<Finding> findings, byte[] encoded) {}

    private List<Load> shelved(List<Finding> batch, boolean encode) {
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
                loads.add(new Load(i, own, encode ? format.encode(own) : new byte[0]));
            }
        }
        return loads;
    }

    private void add(List<Load> loads) {
        for (Load load : loads) {
            Shelf shelf = shelves.get(load.shelf());
            shelf.count += load.findings().size();
            size += load.findings().size();
            SpillFile spill = file;
            if (spill == null) {
                shelf.held.addAll(load.findings());
            } else {
                spill.append(shelf.part, load.encoded().length > 0 ? load.encoded() : format.encode(load.findings()));
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
