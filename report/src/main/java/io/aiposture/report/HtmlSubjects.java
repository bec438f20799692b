package io.aiposture.report;

import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Numbered;
import io.aiposture.inventory.Scope;
import java.util.function.IntUnaryOperator;

/** The resources of a page, each once: what grows with an estate. */
final class HtmlSubjects {

    private final Numbered<String> types = new Numbered<>();
    private final Numbered<Scope> scopes = new Numbered<>();
    private final Texts words = new Texts();
    private final Tuples subjects = new Tuples();

    int of(Subject s) {
        return subjects.of(
                types.of(s.type()),
                scopes.of(s.scope()),
                words.of(s.name()),
                words.of(HtmlTemplate.ofId(s).of(s.id())));
    }

    /** The types of all, as the page numbers them. */
    int[] types(Numbered<String> ofPage) {
        return column(0, n -> ofPage.of(types.at(n)));
    }

    int[] scopes(Numbered<Scope> ofPage) {
        return column(1, n -> ofPage.of(scopes.at(n)));
    }

    int[] names(Texts ofPage) {
        return column(2, n -> ofPage.of(words.at(n)));
    }

    int[] ids(Texts ofPage) {
        return column(3, n -> ofPage.of(words.at(n)));
    }

    private int[] column(int part, IntUnaryOperator number) {
        int[] numbers = new int[subjects.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsInt(subjects.at(i)[part]);
        }
        return numbers;
    }
}
