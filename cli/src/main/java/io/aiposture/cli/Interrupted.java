package io.aiposture.cli;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a signal is ending the process while a command still works. */
final class Interrupted {

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Interrupted() {}

    static void ending() {
        ENDING.set(true);
    }

    /** Called when a command's output is written. The JVM waits for its hooks, and they for us: so end it here. */
    static void done() {
        if (ENDING.get()) {
            System.out.flush();
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
        }
    }
}
