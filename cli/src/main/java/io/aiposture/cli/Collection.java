package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Inventory;
import java.util.List;

/** Runs a collector: shows progress, and on SIGINT ends it early so that what was read is still reported. */
final class Collection {

    private static final long MILLIS_TO_FINISH = 60_000;

    private Collection() {}

    /** Runs one collector after the other; their inventories become one. */
    static Inventory run(List<Collector> collectors, Plan plan, Console console) {
        Thread hook = new Thread(() -> {
            Interrupted.ending();
            collectors.forEach(Collector::stop);
            waitForReport();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return Inventory.merged(collectors.stream()
                    .map(c -> c.collect(plan, (done, total, what) -> show(console, done, total, what)))
                    .toList());
        } finally {
            if (console.progress()) {
                console.err().print("\r\u001b[K");
            }
            release(hook);
        }
    }

    private static void show(Console console, int done, int total, String what) {
        if (console.progress()) {
            String line = "reading " + done + "/" + total + "  " + what;
            console.err().print("\r\u001b[K" + line.substring(0, Math.min(line.length(), 78)));
        }
    }

    private static void release(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is going down: the hook waits until Interrupted.done() is called
            Interrupted.ending();
        }
    }

    private static void waitForReport() {
        try {
            Thread.sleep(MILLIS_TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
