package io.aiposture.report;

import io.aiposture.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lines of a terminal: colours where it shows them, and breaks at blanks. */
final class TextPage {

    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final boolean colors;

    TextPage(OutputStream stream, boolean colors) {
        this.out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.colors = colors;
    }

    void line() {
        out.println();
    }

    void line(String text) {
        out.println(text);
    }

    void end() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new IOException("the report could not be written");
        }
    }

    /** Breaks text at blanks; a longer word is left whole. */
    void wrap(String first, String text, String further) {
        StringBuilder line = new StringBuilder(first);
        int length = further.length();
        for (String word : text.split(" ")) {
            if (length + word.length() + 1 > WIDTH && length > further.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(further);
                length = further.length();
            }
            line.append(word).append(' ');
            length += word.length() + 1;
        }
        out.println(line.toString().stripTrailing());
    }

    String paint(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL -> color("1;35", text);
            case HIGH -> color("31", text);
            case MEDIUM -> color("33", text);
            case LOW, INFO -> color("36", text);
        };
    }

    String bold(String text) {
        return color("1", text);
    }

    String dim(String text) {
        return color("2", text);
    }

    String yellow(String text) {
        return color("33", text);
    }

    private String color(String code, String text) {
        return colors ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
