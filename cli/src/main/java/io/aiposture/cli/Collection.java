package io.aiposture.cli;

import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.journal.Journal;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs collectors: shows progress, and when a signal comes ends them early so that what was read is still reported. */
final class Collection {

    private static final long LOOK_MILLIS = 100;
    /** Longer than a collector needs to leave behind what hangs; only its first calls, before any resource, hang longer. */
    private static final long PATIENCE_MILLIS = 4_000;

    private final Plan plan;
    private final Journal journal;
    private final Interrupted signals;
    private final Console console;
    private final Display display;

    private Collection(Plan plan, Journal journal, Interrupted signals, Console console, Display display) {
        this.plan = plan;
        this.journal = journal;
        this.signals = signals;
        this.console = console;
        this.display = display;
    }

    /** Runs one collector after the other; their inventories become one. */
    static Collected run(
            List<Collector> collectors,
            Plan plan,
            Journal journal,
            Interrupted signals,
            Console console,
            Display display) {
        Collection collection = new Collection(plan, journal, signals, console, display);
        signals.onSignal(() -> collectors.forEach(Collector::stop));
        List<Collected> parts = new ArrayList<>();
        try (display) {
            for (Collector collector : collectors) {
                parts.add(collection.run(collector));
            }
            return Collected.merged(parts);
        }
    }

    private Collected run(Collector collector) {
        FutureTask<Collected> task = new FutureTask<>(() -> collector.gather(plan, journal, display));
        Thread thread = new Thread(task, "collector");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(task, collector);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing(collector);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Collected await(FutureTask<Collected> task, Collector collector)
            throws InterruptedException, ExecutionException {
        long patience = PATIENCE_MILLIS;
        while (patience > 0) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                patience -= signals.signalled() ? LOOK_MILLIS : 0;
            }
        }
        task.cancel(true);
        return nothing(collector);
    }

    /** What was read before a collector knew where to look. */
    private Collected nothing(Collector collector) {
        Scope nowhere = new Scope(collector.cloud(), "", "");
        Set<String> types = new TreeSet<>(plan.types());
        types.retainAll(Cloud.of(collector.cloud()).provider().types().keySet());
        Instant began =
                journal.began(collector.cloud(), console.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        Header header = new Header(Version.tool(), began, List.of(nowhere), types, false);
        Gap gap = new Gap(nowhere, Gap.EVERY_TYPE, "", Reason.INTERRUPTED, Reason.INTERRUPTED);
        return new Collected(header, List.of(), List.of(gap), List.of());
    }
}
