package io.aiposture.cli;

import io.aiposture.collect.Progress;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.Resource;
import io.aiposture.report.Plain;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What standard error says while a cloud is read: how far the reading is, and, when it takes longer than a few seconds,
 * what was found first: of each rule one finding, of each severity a few. Thread-safe.
 */
final class Display implements Progress, AutoCloseable {

    /** A shorter scan says everything at once, in its report. */
    private static final Duration SILENT = Duration.ofSeconds(5);

    /** Of each severity. */
    private static final int SHOWN = 5;

    private static final int WIDTH = 78;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final Function<Resource, Stream<Finding>> preview;
    private final LongSupplier nanos;
    private final long began;
    private final Queue<Finding> waiting = new ArrayDeque<>();
    private final Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
    private final Set<String> rules = new HashSet<>();

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    Display(Console console, Function<Resource, Stream<Finding>> preview, LongSupplier nanos) {
        this.console = console;
        this.preview = preview;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Of a reading that is not judged. */
    static Display of(Console console) {
        return of(console, resource -> Stream.empty());
    }

    /** @param preview what is found of a resource by itself */
    static Display of(Console console, Function<Resource, Stream<Finding>> preview) {
        return new Display(console, preview, System::nanoTime);
    }

    @Override
    public void update(int done, int total, String what) {
        showFound();
        if (console.progress()) {
            String line = "reading " + done + "/" + total + "  " + what;
            console.err().print(ERASE + line.substring(0, Math.min(line.length(), WIDTH)));
        }
    }

    @Override
    public void read(Resource resource) {
        preview.apply(resource).forEach(this::found);
        showFound();
    }

    private synchronized void found(Finding finding) {
        if (shown.getOrDefault(finding.severity(), 0) < SHOWN
                && rules.add(finding.rule().id())) {
            shown.merge(finding.severity(), 1, Integer::sum);
            waiting.add(finding);
        }
    }

    private synchronized void showFound() {
        if (waiting.isEmpty() || nanos.getAsLong() - began < SILENT.toNanos()) {
            return;
        }
        for (Finding f = waiting.poll(); f != null; f = waiting.poll()) {
            say(line(f));
        }
    }

    private void say(String line) {
        console.err().println((console.progress() ? ERASE : "") + line);
    }

    private static String line(Finding f) {
        Subject subject = f.subject();
        String where = subject.scope().label();
        return "found %-8s  %s".formatted(f.severity().name(), f.rule().id())
                + Plain.text("  " + subject.label() + (where.isEmpty() ? "" : "  " + where));
    }

    /** Leaves a clean line behind. */
    @Override
    public void close() {
        if (console.progress()) {
            console.err().print(ERASE);
        }
    }
}
