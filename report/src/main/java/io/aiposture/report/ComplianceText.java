package io.aiposture.report;

import io.aiposture.comply.Compliance;
import io.aiposture.comply.Compliance.Control;
import io.aiposture.comply.Compliance.State;
import io.aiposture.finding.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Compliance for the terminal: a line a control. */
public final class ComplianceText {

    private static final int WIDTH = 96;

    private ComplianceText() {}

    public static String of(List<Compliance> all) {
        StringBuilder out = new StringBuilder();
        for (Compliance c : all) {
            out.append(c.framework().title()).append("  ").append(c.framework().version());
            out.append("  (").append(c.framework().id()).append(")\n\n");
            c.controls().stream().filter(k -> k.state() != State.NOT_COVERED).forEach(k -> line(k, out));
            List<String> uncovered = c.controls().stream()
                    .filter(k -> k.state() == State.NOT_COVERED)
                    .map(Control::id)
                    .toList();
            if (!uncovered.isEmpty()) {
                out.append("\n  not covered by any rule: ").append(uncovered.size());
                out.append(" controls; nothing is said of them\n");
                wrap(String.join(" ", uncovered), out);
            }
            out.append("\n  ").append(summary(c)).append("\n\n");
        }
        return out.toString();
    }

    private static void line(Control k, StringBuilder out) {
        String counts = counts(k);
        String head = String.format(Locale.ROOT, "  %-14s %-14s ", word(k.state()), k.id());
        int room = Math.max(10, WIDTH - head.length() - counts.length() - 2);
        String title = k.title().length() > room ? k.title().substring(0, room - 1) + "…" : k.title();
        out.append(head).append(title).append("  ").append(counts).append('\n');
    }

    private static String counts(Control k) {
        return k.outcomes().entrySet().stream()
                .filter(e -> e.getKey() != Outcome.NOT_APPLICABLE)
                .map(e -> e.getValue() + " " + HtmlWords.of(e.getKey()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The state in words; never "compliant". */
    static String word(State state) {
        return state == State.PASSED
                ? "passed"
                : state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String summary(Compliance c) {
        return c.states().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + word(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static void wrap(String words, StringBuilder out) {
        StringBuilder line = new StringBuilder("   ");
        for (String word : words.split(" ")) {
            if (line.length() + word.length() + 1 > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        out.append(line).append('\n');
    }
}
