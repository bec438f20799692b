package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.finding.Finding.Subject;
import io.aiposture.inventory.Scope;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page's script undoes must give back every text. */
class HtmlTemplateTest {

    private static final Pattern MARK = Pattern.compile("~([inar~])");

    @Test
    void whatManyResourcesShareBecomesOneText() {
        Subject a = new Subject(new Scope("aws", "111122223333", "eu-west-1"), "T", "arn:eu-west-1:nb/alice", "alice");
        assertThat(HtmlTemplate.about(a).of("alice in eu-west-1 (arn:eu-west-1:nb/alice) of 111122223333"))
                .isEqualTo("~n in ~r (~i) of ~a");
        assertThat(HtmlTemplate.ofId(a).of(a.id())).isEqualTo("arn:~r:nb/~n");
    }

    @Test
    void everyTextComesBack() {
        Random random = new Random(7);
        String letters = "~inarx";
        for (int i = 0; i < 20_000; i++) {
            Subject s = new Subject(
                    new Scope("c", word(random, letters), word(random, letters)),
                    "T",
                    word(random, letters),
                    word(random, letters));
            String text = word(random, letters)
                    + s.id()
                    + word(random, letters)
                    + s.name()
                    + s.scope().account();
            assertThat(expanded(HtmlTemplate.about(s).of(text), s)).isEqualTo(text);
        }
    }

    private static String word(Random random, String letters) {
        return random.ints(random.nextInt(7), 0, letters.length())
                .collect(StringBuilder::new, (b, n) -> b.append(letters.charAt(n)), StringBuilder::append)
                .toString();
    }

    private static String expanded(String template, Subject s) {
        return MARK.matcher(template)
                .replaceAll(m -> Matcher.quoteReplacement(
                        switch (m.group(1)) {
                            case "i" -> s.id();
                            case "n" -> s.name();
                            case "a" -> s.scope().account();
                            case "r" -> s.scope().region();
                            default -> "~";
                        }));
    }
}
