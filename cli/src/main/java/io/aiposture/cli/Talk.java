package io.aiposture.cli;

import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Gap;
import io.aiposture.report.Plain;
import picocli.CommandLine.Option;

/** How much is said on standard error while a command works. */
final class Talk {

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no early findings on standard error.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is found first, and name every list that was not read.")
    private boolean verbose;

    void check() throws UserException {
        if (quiet && verbose) {
            throw new UserException("--quiet and --verbose exclude each other");
        }
    }

    /** What is found first is for whoever watches: a terminal, or a log that was asked for. */
    Display display(Judging.Prepared judging, Console console) {
        if (quiet) {
            return Display.of(console.quiet());
        }
        return console.progress() || verbose
                ? Display.of(console, judging.preview(console.clock().instant()))
                : Display.of(console);
    }

    void tell(ScanResult result, Console console) {
        if (verbose) {
            for (Gap g : result.gaps()) {
                console.err()
                        .println(Plain.text("aiposture: " + g.scope().label() + "  " + g.operation() + "  " + g.reason()
                                + (g.detail().isEmpty() ? "" : " (" + g.detail() + ")") + "  " + g.type()));
            }
        }
    }
}
