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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads types in two rounds: AI services first, then the platform resources that they may refer to. One use. */
public final class Rounds {

    /** API quotas cap what more threads would bring; see docs/adr. */
    private static final int PARALLEL = 16;

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
        ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, Rounds::thread);
        try {
            List<Callable<Void>> jobs = new ArrayList<>();
            for (Task task : tasks) {
                jobs.add(() -> {
                    read(task, null, usage);
                    String what = task.type().name() + " " + task.scope().label();
                    progress.update(done.incrementAndGet(), total, what);
                    return null;
                });
            }
            for (Future<Void> job : pool.invokeAll(jobs)) {
                job.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A mistake in one declaration takes nothing else along. */
    private void read(Task task, @Nullable Resource parent, Usage usage) {
        DeclaredType type = task.type();
        Scope scope = task.scope();
        TypeReader.Read read;
        try {
            TypeReader.Listed listed = inBulk.get(task);
            read = listed == null ? reader.read(type, scope, parent, usage) : reader.read(type, scope, listed, usage);
        } catch (RuntimeException e) {
            String what = e.getClass().getSimpleName();
            read = new TypeReader.Read(
                    List.of(), List.of(new Gap(scope, type.name(), type.list().id(), "CollectorError", what)));
        }
        resources.addAll(read.resources());
        read.gaps().forEach(this::missing);
        for (DeclaredType child : children.getOrDefault(type.name(), List.of())) {
            if (cameInBulk(new Task(child, scope))) {
                continue;
            }
            read.resources().forEach(r -> read(new Task(child, r.scope()), r, usage));
        }
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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "collect");
        thread.setDaemon(true);
        return thread;
    }
}
