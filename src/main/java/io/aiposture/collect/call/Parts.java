package io.aiposture.collect.call;

import io.aiposture.collect.Held;
import io.aiposture.collect.call.Rounds.Task;
import io.aiposture.collect.journal.Finished;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a collection consists of: which parts an earlier run has finished, which are open, and what they brought. */
final class Parts {

    private final Caller caller;
    private final Journal journal;
    private final Predicate<Task> cameInBulk;
    private final Map<String, List<DeclaredType>> children = new TreeMap<>();
    /** By the key of the part that brought them, so that equal ids stand in the same order in every run. */
    private final Map<String, Held> held = new ConcurrentSkipListMap<>();

    private final Collection<Gap> gaps = new ConcurrentLinkedQueue<>();
    /** Roots that are being read. */
    private final Map<String, Part> open = new ConcurrentHashMap<>();

    /** @param cameInBulk true for tasks that need not be asked for, because a bulk inventory has brought them */
    Parts(Caller caller, Collection<DeclaredType> types, Predicate<Task> cameInBulk) {
        this.caller = caller;
        this.journal = caller.memory().journal();
        this.cameInBulk = cameInBulk;
        types.stream().filter(t -> t.parent() != null).forEach(t -> children.computeIfAbsent(
                        String.valueOf(t.parent()), p -> new ArrayList<>())
                .add(t));
    }

    /** The parts of some tasks that are still to be read; {@code finished} is told of tasks that need no reading. */
    List<Part> open(List<Task> tasks, Usage usage, Consumer<Task> finished) {
        List<Part> unread = new ArrayList<>();
        for (Task task : tasks) {
            if (resume(Part.of(task, usage), unread)) {
                finished.accept(task);
            }
        }
        unread.forEach(part -> open.put(part.key(), part));
        return unread;
    }

    private boolean resume(Part part, List<Part> unread) {
        Optional<Finished> earlier = journal.finished(part.key());
        if (earlier.isEmpty()) {
            unread.add(part.alone());
            return false;
        }
        caller.memory().counted(earlier.get().lists());
        take(part, earlier.get());
        below(part, earlier.get().resources()).forEach(child -> resume(child, unread));
        return true;
    }

    /** Keeps what was read of a part and says what is to be read below it: nothing when it was left behind. */
    List<Part> finish(Part part, Finished read) {
        if (read.isFinal()) {
            journal.finish(part.key(), read);
        }
        synchronized (this) {
            if (!open.containsKey(part.root())) {
                return List.of();
            }
            take(part, read);
        }
        return below(part, read.resources());
    }

    /** A root and everything below it was read; false when it was left behind before. */
    synchronized boolean close(Part root) {
        return open.remove(root.key()) != null;
    }

    /** What hung in a call when the scan was stopped counts as missing, whatever it still brings. */
    synchronized void leaveOpenOnes() {
        for (Part part : open.values()) {
            DeclaredType type = part.task().type();
            String operation = type.list().id();
            missing(new Gap(part.task().scope(), type.name(), operation, Reason.INTERRUPTED, Reason.INTERRUPTED));
        }
        open.clear();
    }

    private List<Part> below(Part part, List<Resource> read) {
        List<DeclaredType> asked = children.getOrDefault(part.task().type().name(), List.of()).stream()
                .filter(child -> !cameInBulk.test(new Task(child, part.task().scope())))
                .toList();
        List<Part> parts = new ArrayList<>();
        // types take turns, because each has quotas of its own
        for (int i = 0; i < read.size(); i++) {
            for (DeclaredType child : asked) {
                parts.add(part.under(child, read.get(i), i));
            }
        }
        return parts;
    }

    private void take(Part part, Finished read) {
        caller.ledger().add(read.calls());
        if (!read.resources().isEmpty()) {
            held.put(part.key(), Held.of(read, journal, part.key()));
        }
        read.gaps().forEach(this::missing);
    }

    /** Notes that resources of a type are missing: where parents are, their children are too, to the last. */
    void missing(Gap gap) {
        gaps.add(gap);
        for (DeclaredType child : children.getOrDefault(gap.type(), List.of())) {
            if (!cameInBulk.test(new Task(child, gap.scope()))) {
                missing(new Gap(gap.scope(), child.name(), gap.operation(), gap.reason(), gap.detail()));
            }
        }
    }

    List<Held> held() {
        return List.copyOf(held.values());
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }
}
