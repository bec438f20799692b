package io.aiposture.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * SIGINT and SIGTERM while a command works: the first ends the reading, so that what was read is still reported, the
 * second ends the process at once.
 */
final class Interrupted implements AutoCloseable {

    private static final Map<String, ExitCode> SIGNALS =
            Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED);

    private final AtomicReference<@Nullable ExitCode> signalled = new AtomicReference<>();
    private final CopyOnWriteArrayList<Runnable> stops = new CopyOnWriteArrayList<>();
    private final Map<Signal, SignalHandler> before = new HashMap<>();

    private Interrupted() {}

    /** Signals come here until this is closed. */
    static Interrupted listening() {
        Interrupted listening = new Interrupted();
        SIGNALS.forEach((name, code) -> {
            try {
                Signal signal = new Signal(name);
                listening.before.put(signal, Signal.handle(signal, s -> listening.received(code)));
            } catch (IllegalArgumentException e) {
                // this JVM was started with -Xrs, or the platform has no such signal: it ends as it would
            }
        });
        return listening;
    }

    private void received(ExitCode code) {
        if (!signalled.compareAndSet(null, code)) {
            Runtime.getRuntime().halt(code.code());
        }
        stops.forEach(Runnable::run);
    }

    /** What is to be done when the first signal comes; at once when it has come. */
    void onSignal(Runnable stop) {
        stops.add(stop);
        if (signalled()) {
            stop.run();
        }
    }

    boolean signalled() {
        return signalled.get() != null;
    }

    /** How the run ends: a signal counts more than what was found until then. */
    ExitCode or(ExitCode end) {
        ExitCode code = signalled.get();
        return code == null ? end : code;
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}
