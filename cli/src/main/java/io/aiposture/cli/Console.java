package io.aiposture.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * The process around a command, so that commands can be run inside a test.
 *
 * @param colors true when standard output is a terminal that wants colours
 * @param progress true when standard error is a terminal
 */
record Console(
        PrintStream out,
        PrintStream err,
        boolean colors,
        boolean progress,
        Map<String, String> environment,
        Clock clock) {

    /** The same process without progress. */
    Console quiet() {
        return new Console(out, err, colors, false, environment, clock);
    }

    /** The real process. The launcher knows which streams are terminals; Java 17 does not. */
    static Console system() {
        Map<String, String> env = System.getenv();
        boolean colors = Boolean.getBoolean("aiposture.stdout.tty")
                && env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("TERM", "").equals("dumb");
        return new Console(
                System.out, System.err, colors, Boolean.getBoolean("aiposture.stderr.tty"), env, Clock.systemUTC());
    }
}
