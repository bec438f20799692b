package io.aiposture.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hostile text inside Markdown: no markup, no link, no mention, no reference to an issue, no broken table. */
final class MarkdownText {

    private static final Pattern RUN_OF_TICKS = Pattern.compile("`+");
    private static final String MARKUP = "\\`*_[]|~$";

    /** Renders to nothing, but parts what GitHub and GitLab would make a link or a mention of. */
    private static final String NOTHING = "<!-- -->";

    private MarkdownText() {}

    /** As running text, not at the beginning of a line. */
    static String text(String hostile) {
        String plain = Plain.text(hostile);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '@' -> out.append('@').append(NOTHING);
                case '#' -> out.append("\\#").append(NOTHING);
                case ':' -> out.append(':').append(plain.startsWith("//", i + 1) ? NOTHING : "");
                case '.' ->
                    out.append(plain.regionMatches(true, i - 3, "www", 0, 3) ? NOTHING : "")
                            .append('.');
                default -> out.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return out.toString();
    }

    /** As code, in a table cell or outside: nothing inside is interpreted. */
    static String code(String hostile) {
        // readers disagree whether a pipe after a backslash is escaped
        String text = Plain.text(hostile).replace("\\|", "\\u007c").replace("|", "\\|");
        if (text.isBlank()) {
            return "";
        }
        int longest = 0;
        Matcher ticks = RUN_OF_TICKS.matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.group().length());
        }
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return fence + pad + text + pad + fence;
    }
}
