package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In a terminal: what could not be judged or read, by cause. */
final class TextCauses {

    private static final int SOME_NAMES = 3;
    private static final int SOME_PLACES = 4;

    private final ScanResult result;
    private final TextPage page;

    TextCauses(ScanResult result, TextPage page) {
        this.result = result;
        this.page = page;
    }

    /** The first few that a rule could not judge, and how many they are. */
    private static final class Unjudged {
        private final List<String> names = new ArrayList<>();
        private long count;

        void add(Finding f) {
            count++;
            if (names.size() < SOME_NAMES) {
                names.add(TextReport.name(f.subject()));
            }
        }

        @Override
        public String toString() {
            return String.join(", ", names) + (count > SOME_NAMES ? " and " + (count - SOME_NAMES) + " more" : "");
        }
    }

    void unknown() {
        Map<Unknown, Map<String, Unjudged>> byCause = new LinkedHashMap<>();
        for (Finding f : result.with(Outcome.UNKNOWN)) {
            Unknown u = f.unknown();
            if (u != null) {
                byCause.computeIfAbsent(u, c -> new LinkedHashMap<>())
                        .computeIfAbsent(f.rule().id(), r -> new Unjudged())
                        .add(f);
            }
        }
        if (byCause.isEmpty()) {
            return;
        }
        page.line();
        page.line(page.yellow("UNKNOWN")
                + page.dim("  " + result.findings().count(Outcome.UNKNOWN)
                        + "  neither passed nor failed: something these verdicts need was not read"));
        byCause.forEach(this::cause);
    }

    private void cause(Unknown cause, Map<String, Unjudged> byRule) {
        page.line();
        String operation = cause.operation().isEmpty() ? "" : "  " + cause.operation();
        page.line("  " + page.bold(Plain.text(cause.reason() + operation))
                + (cause.permission().isEmpty() ? "" : page.dim("  grant " + Plain.text(cause.permission()))));
        byRule.forEach(
                (rule, unjudged) -> page.wrap("    " + page.yellow("?") + " ", rule + "  " + unjudged, "      "));
    }

    void unread() {
        if (result.gaps().isEmpty()) {
            return;
        }
        page.line();
        page.line(page.yellow("NOT READ"));
        Map<String, List<Gap>> byCause = new LinkedHashMap<>();
        result.gaps().forEach(g -> byCause.computeIfAbsent(g.operation() + "  " + g.reason(), k -> new ArrayList<>())
                .add(g));
        byCause.forEach((cause, gaps) -> {
            String types = gaps.stream()
                    .map(TextCauses::what)
                    .distinct()
                    .limit(SOME_PLACES)
                    .collect(Collectors.joining(", "));
            String scopes = gaps.stream()
                    .map(g -> TextReport.where(g.scope()))
                    .distinct()
                    .limit(SOME_PLACES)
                    .collect(Collectors.joining(", "));
            page.wrap("  ", Plain.text(cause) + ": " + Plain.text(types) + " in " + scopes, "    ");
        });
    }

    private static String what(Gap gap) {
        return gap.type().equals(Gap.EVERY_TYPE) ? "everything" : gap.type();
    }
}
