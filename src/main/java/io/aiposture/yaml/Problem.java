package io.aiposture.yaml;

/**
 * A mistake in a file.
 *
 * @param file the file as the user named it
 * @param line 1-based
 * @param column 1-based
 */
public record Problem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
