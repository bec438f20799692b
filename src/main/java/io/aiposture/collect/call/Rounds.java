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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Reads types in two rounds: AI services first, then the platform resources that they may refer to. One use. */
public final class Rounds {

    private static final long LOOK_MILLIS = 50;
    private static final long GRACE_MILLIS = 1500;

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
        this.reader = reader.telling(progress::read);
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
        CompletableFuture<?>[] reading = parts.open(tasks, usage, this::progress).stream()
                .map(this::readAll)
                .toArray(CompletableFuture[]::new);
        try {
            await(CompletableFuture.allOf(reading));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
        parts.leaveOpenOnes();
    }

    /** Until all is read, or a moment after the scan was stopped: what hangs in a call then is left behind. */
    private void await(CompletableFuture<Void> all) throws InterruptedException, ExecutionException {
        long grace = GRACE_MILLIS;
        while (grace > 0) {
            try {
                all.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                grace -= reader.caller().stopped() ? LOOK_MILLIS : 0;
            }
        }
    }

    private CompletableFuture<Void> readAll(Part root) {
        return read(root).thenRun(() -> {
            if (parts.close(root) && root.parent() == null) {
                progress(root.task());
            }
        });
    }

    private CompletableFuture<Void> read(Part part) {
        Ledger own = new Ledger();
        return begin(part, reader.counting(own))
                .exceptionally(thrown -> defect(part.task(), thrown))
                .thenApply(r -> new Finished(r.resources(), r.gaps(), own.counts(), own.lists()))
                .thenCompose(finished -> Strands.each(parts.finish(part, finished), this::read))
                .thenAccept(below -> {});
    }

    private CompletableFuture<TypeReader.Read> begin(Part part, TypeReader counting) {
        Task task = part.task();
        try {
            TypeReader.Listed listed = inBulk.get(task);
            return listed == null
                    ? counting.read(task.type(), task.scope(), part.parent(), part.usage())
                    : counting.read(task.type(), task.scope(), listed, part.usage());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A mistake in one declaration takes nothing else along. */
    private static TypeReader.Read defect(Task task, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof Error error) {
            throw error;
        }
        String what = cause.getClass().getSimpleName();
        String operation = task.type().list().id();
        return new TypeReader.Read(
                List.of(), List.of(new Gap(task.scope(), task.type().name(), operation, Ending.DEFECT, what)));
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
