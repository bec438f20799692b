package io.aiposture.collect.call;

import io.aiposture.collect.Held;
import io.aiposture.collect.Progress;
import io.aiposture.collect.journal.Ending;
import io.aiposture.collect.journal.Finished;
import io.aiposture.collect.type.Arg;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Reads types in two rounds: AI services first, then the platform resources that they may refer to. One use. */
public final class Rounds {

    private final TypeReader reader;
    private final Map<String, DeclaredType> types;
    private final Map<Task, TypeReader.Listed> inBulk;
    private final Progress progress;
    private final Parts parts;
    private final AtomicInteger done = new AtomicInteger();
    private int total;

    /** A type, to be read in a scope. */
    public record Task(DeclaredType type, Scope scope) {}

    /** @param inBulk what a bulk inventory has brought already, by type and account */
    public Rounds(
            TypeReader reader,
            Map<String, DeclaredType> types,
            Map<Task, TypeReader.Listed> inBulk,
            Progress progress) {
        this.reader = reader;
        this.types = types;
        this.inBulk = inBulk;
        this.progress = progress;
        this.parts = new Parts(reader.caller(), types.values(), this::cameInBulk);
        reader.caller().memory().sharing(shared(types.values()));
    }

    /** Lists that several types come from, or that do not depend on the parent they are asked for. */
    private static Set<String> shared(Collection<DeclaredType> types) {
        Map<String, Integer> uses = new HashMap<>();
        for (DeclaredType type : types) {
            boolean repeated = type.parent() != null
                    && type.list().args().values().stream().noneMatch(Arg.FromParent.class::isInstance);
            uses.merge(type.list().id(), repeated ? 2 : 1, Integer::sum);
        }
        uses.values().removeIf(count -> count < 2);
        return uses.keySet();
    }

    /**
     * @param scopes where a type is to be listed
     * @param usageOf what the AI resources of the first round refer to
     */
    public void run(Function<DeclaredType, List<Scope>> scopes, Function<Collection<Resource>, Usage> usageOf) {
        List<Task> first = new ArrayList<>();
        List<Task> second = new ArrayList<>();
        inBulk.keySet().forEach(t -> (t.type().details() == null ? first : second).add(t));
        for (DeclaredType type : types.values()) {
            if (type.parent() == null) {
                List<Task> round = type.details() == null ? first : second;
                scopes.apply(type).stream()
                        .distinct()
                        .map(scope -> new Task(type, scope))
                        .filter(task -> !cameInBulk(task))
                        .forEach(round::add);
            }
        }
        Comparator<Task> order = Comparator.comparing((Task t) -> t.scope().region())
                .thenComparing(t -> t.type().name());
        first.sort(order);
        second.sort(order);
        total = first.size() + second.size();
        runAll(first, reference -> false);
        runAll(second, usageOf.apply(read()));
    }

    /** All resources, in memory. */
    public List<Resource> resources() {
        return List.copyOf(read());
    }

    /** Resources as they are gone through, part by part. */
    private Collection<Resource> read() {
        List<Held> held = parts.held();
        return new AbstractCollection<>() {
            @Override
            public Iterator<Resource> iterator() {
                return held.stream().flatMap(h -> h.read().stream()).iterator();
            }

            @Override
            public int size() {
                return held.stream().mapToInt(Held::size).sum();
            }
        };
    }

    /** Where the resources are. */
    public List<Held> held() {
        return parts.held();
    }

    public List<Gap> gaps() {
        return parts.gaps();
    }

    private void runAll(List<Task> tasks, Usage usage) {
        List<Runnable> work = parts.open(tasks, usage, this::progress).stream()
                .<Runnable>map(part -> () -> readAll(part))
                .toList();
        Workers.run(work, reader.caller()::stopped);
        parts.leaveOpenOnes();
    }

    private void readAll(Part root) {
        read(root);
        if (parts.close(root) && root.parent() == null) {
            progress(root.task());
        }
    }

    private void read(Part part) {
        parts.finish(part, ask(part)).forEach(this::read);
    }

    /** A mistake in one declaration takes nothing else along. */
    private Finished ask(Part part) {
        DeclaredType type = part.task().type();
        Scope scope = part.task().scope();
        Ledger own = new Ledger();
        TypeReader counting = reader.counting(own);
        TypeReader.Read read;
        try {
            TypeReader.Listed listed = inBulk.get(part.task());
            read = listed == null
                    ? counting.read(type, scope, part.parent(), part.usage())
                    : counting.read(type, scope, listed, part.usage());
        } catch (RuntimeException e) {
            String what = e.getClass().getSimpleName();
            read = new TypeReader.Read(
                    List.of(), List.of(new Gap(scope, type.name(), type.list().id(), Ending.DEFECT, what)));
        }
        return new Finished(read.resources(), read.gaps(), own.counts(), own.lists());
    }

    private void progress(Task task) {
        String what = task.type().name() + " " + task.scope().label();
        progress.update(done.incrementAndGet(), total, what);
    }

    /** Notes that resources of a type are missing: where parents are, their children are too, to the last. */
    public void missing(Gap gap) {
        parts.missing(gap);
    }

    private boolean cameInBulk(Task task) {
        return inBulk.containsKey(new Task(task.type(), task.scope().global()));
    }
}
