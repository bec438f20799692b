package io.aiposture.report;

import io.aiposture.finding.Finding.Subject;
import io.aiposture.inventory.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces what names a resource by marks, so that what is said of many resources becomes one text. {@code ~i} stands
 * for its id, {@code ~n} name, {@code ~a} account, {@code ~r} region, {@code ~~} for a tilde.
 */
final class HtmlTemplate {

    private static final int SHORTEST = 3;
    private static final int NOWHERE = Integer.MAX_VALUE;

    private record Mark(String what, char letter) {}

    private static final Mark TILDE = new Mark("~", '~');

    private final List<Mark> marks;

    private HtmlTemplate(List<Mark> marks) {
        this.marks = Stream.concat(marks.stream().filter(m -> m.what().length() >= SHORTEST), Stream.of(TILDE))
                .toList();
    }

    /** For what is said about a resource. */
    static HtmlTemplate about(Subject subject) {
        Scope scope = subject.scope();
        return new HtmlTemplate(List.of(
                new Mark(subject.id(), 'i'),
                new Mark(subject.name(), 'n'),
                new Mark(scope.account(), 'a'),
                new Mark(scope.region(), 'r')));
    }

    /** For the id itself. */
    static HtmlTemplate ofId(Subject subject) {
        Scope scope = subject.scope();
        return new HtmlTemplate(
                List.of(new Mark(subject.name(), 'n'), new Mark(scope.account(), 'a'), new Mark(scope.region(), 'r')));
    }

    String of(String text) {
        int[] places = new int[marks.size()];
        Arrays.fill(places, -1);
        StringBuilder out = new StringBuilder(0);
        int copied = 0;
        while (true) {
            int next = next(text, copied, places);
            int at = places[next];
            if (at == NOWHERE) {
                return copied == 0
                        ? text
                        : out.append(text, copied, text.length()).toString();
            }
            out.append(text, copied, at).append('~').append(marks.get(next).letter());
            copied = at + marks.get(next).what().length();
        }
    }

    /**
     * Which mark comes next.
     *
     * @param places where each was found last; no text is searched twice, or hostile ones would take for ever
     */
    private int next(String text, int from, int[] places) {
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < from) {
                int found = text.indexOf(marks.get(i).what(), from);
                places[i] = found < 0 ? NOWHERE : found;
            }
            if (places[i] < places[next]) {
                next = i;
            }
        }
        return next;
    }
}
