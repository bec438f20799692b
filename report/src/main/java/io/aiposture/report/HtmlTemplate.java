package io.aiposture.report;

import io.aiposture.finding.Finding.Subject;
import io.aiposture.inventory.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what names a resource by marks, so that what is said of many resources becomes one text. {@code ~i} stands
 * for its id, {@code ~n} name, {@code ~a} account, {@code ~r} region, {@code ~~} for a tilde.
 */
final class HtmlTemplate {

    private static final int SHORTEST = 3;

    private record Mark(String what, char letter) {}

    private final List<Mark> marks;

    private HtmlTemplate(List<Mark> marks) {
        this.marks = marks.stream().filter(m -> m.what().length() >= SHORTEST).toList();
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
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            Mark mark = at(text, i);
            if (mark != null) {
                out.append('~').append(mark.letter());
                i += mark.what().length();
            } else {
                char c = text.charAt(i++);
                out.append(c == '~' ? "~~" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private @Nullable Mark at(String text, int i) {
        for (Mark mark : marks) {
            if (text.startsWith(mark.what(), i)) {
                return mark;
            }
        }
        return null;
    }
}
