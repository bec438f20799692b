package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.family.Families;
import io.aiposture.rule.RuleLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the commands print. */
class ReadmeTest {

    @Test
    void theExcerptOfTheDemoIsReal() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String demo = Cli.run("scan", "demo").out();
        int begin = readme.indexOf("    CRITICAL");
        String excerpt = readme.substring(begin, readme.indexOf("## A live account"));
        List<String> shown = excerpt.lines()
                .filter(l -> l.startsWith("    ") && !l.equals("    …"))
                .map(l -> l.substring(4))
                .toList();
        assertThat(demo.lines()).containsAll(shown);
    }

    @Test
    void theNumbersAreReal() throws Exception {
        int rules = RuleLoader.load(List.of(BuiltInRules.root())).size();
        String expected = rules + " rules over " + Families.DECLARED.types().size() + " resource types";
        assertThat(Files.readString(Path.of("../README.md"))).contains(expected);
        assertThat(Files.readString(Path.of("../CHANGELOG.md"))).contains(rules + " rules");
    }
}
