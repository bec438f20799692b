package io.aiposture.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes HTML. Literals of this package go through {@link #raw}, everything else through {@link #text}. */
final class HtmlMarkup {

    private final Writer out;

    HtmlMarkup(Writer out) {
        this.out = out;
    }

    HtmlMarkup raw(String literal) throws IOException {
        out.write(literal);
        return this;
    }

    /** Any text, as content or inside a quoted attribute. */
    HtmlMarkup text(String hostile) throws IOException {
        out.write(escaped(Plain.text(hostile)));
        return this;
    }

    /** A count, with commas. */
    HtmlMarkup number(long n) throws IOException {
        out.write(grouped(n));
        return this;
    }

    static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1 verdict}, {@code 2 verdicts} */
    static String counted(long n, String noun) {
        return grouped(n) + " " + noun + (n == 1 ? "" : "s");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
