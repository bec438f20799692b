package io.aiposture.cli;

/** What the process says when it ends; documented in the README and relied on by pipelines. */
enum ExitCode {
    /** Nothing at or above {@code --fail-on}, and everything needed was read. */
    CLEAN(0),
    /** Findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** A mistake in usage, configuration or rules; nothing was written. */
    USAGE(2),
    /** No such finding, but something needed was not read. */
    INCOMPLETE(3),
    /** A defect of aiposture. */
    INTERNAL(4),
    /** Ended by SIGINT, with a partial report. */
    INTERRUPTED(130),
    /** Ended by SIGTERM, with a partial report. */
    TERMINATED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
