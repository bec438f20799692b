package io.aiposture.collect.call;

import io.aiposture.collect.Progress;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads types in two rounds: AI services first, then the platform resources that they may refer to. One use. */
public final class Rounds {

    private final TypeReader reader;
    private final Map<String, DeclaredType> types;
    private final Progress progress;
    private final Map<String, List<DeclaredType>> children = new TreeMap<>();
    private final Map<Task, TypeReader.Listed> inBulk;
    private final Collection<Resource> resources = new ConcurrentLinkedQueue<>();
    private final Collection<Gap> gaps = new ConcurrentLinkedQueue<>();

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
        types.values().stream().filter(t -> t.parent() != null).forEach(t -> children.computeIfAbsent(
                        String.valueOf(t.parent()), p -> new ArrayList<>())
                .add(t));
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
                        .map(scope -> new Task(type, scope))
                        .filter(task -> !cameInBulk(task))
                        .forEach(round::add);
            }
        }
        Comparator<Task> order = Comparator.comparing((Task t) -> t.scope().region())
                .thenComparing(t -> t.type().name());
        first.sort(order);
        second.sort(order);
        AtomicInteger done = new AtomicInteger();
        int total = first.size() + second.size();
        runAll(first, reference -> false, done, total);
        runAll(second, usageOf.apply(resources), done, total);
    }

    public List<Resource> resources() {
        return List.copyOf(resources);
    }

    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private void runAll(List<Task> tasks, Usage usage, AtomicInteger done, int total) {
        List<CompletableFuture<Void>> reading = tasks.stream()
                .map(task -> read(task, null, usage)
                        .thenRun(() -> progress.update(
                                done.incrementAndGet(),
                                total,
                                task.type().name() + " " + task.scope().label())))
                .toList();
        try {
            CompletableFuture.allOf(reading.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private CompletableFuture<Void> read(Task task, @Nullable Resource parent, Usage usage) {
        return begin(task, parent, usage)
                .exceptionally(thrown -> defect(task, thrown))
                .thenCompose(read -> keep(task, read, usage));
    }

    private CompletableFuture<TypeReader.Read> begin(Task task, @Nullable Resource parent, Usage usage) {
        try {
            TypeReader.Listed listed = inBulk.get(task);
            return listed == null
                    ? reader.read(task.type(), task.scope(), parent, usage)
                    : reader.read(task.type(), task.scope(), listed, usage);
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
                List.of(), List.of(new Gap(task.scope(), task.type().name(), operation, "CollectorError", what)));
    }

    private CompletableFuture<Void> keep(Task task, TypeReader.Read read, Usage usage) {
        resources.addAll(read.resources());
        read.gaps().forEach(this::missing);
        List<CompletableFuture<?>> below = new ArrayList<>();
        for (DeclaredType child : children.getOrDefault(task.type().name(), List.of())) {
            if (!cameInBulk(new Task(child, task.scope()))) {
                below.add(Strands.each(read.resources(), r -> read(new Task(child, r.scope()), r, usage)));
            }
        }
        return CompletableFuture.allOf(below.toArray(CompletableFuture[]::new));
    }

    /** Notes that resources of a type are missing: where parents are, their children are too, to the last. */
    public void missing(Gap gap) {
        gaps.add(gap);
        for (DeclaredType child : children.getOrDefault(gap.type(), List.of())) {
            if (!cameInBulk(new Task(child, gap.scope()))) {
                missing(new Gap(gap.scope(), child.name(), gap.operation(), gap.reason(), gap.detail()));
            }
        }
    }

    private boolean cameInBulk(Task task) {
        return inBulk.containsKey(new Task(task.type(), task.scope().global()));
    }
}
