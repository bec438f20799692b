package io.aiposture.cli;

/** A mistake of the user; its message is one line that names the mend. Ends with {@link ExitCode#USAGE}. */
final class UserException extends Exception {

    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }
}
