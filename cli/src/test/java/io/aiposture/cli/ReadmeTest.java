package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.rule.Rule;
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
        String readme = Files.readString(Path.of("../README.md"));
        List<Rule> rules = RuleLoader.load(List.of(BuiltInRules.root()));
        for (Cloud cloud : Cloud.values()) {
            long own =
                    rules.stream().filter(r -> r.cloud().equals(cloud.word())).count();
            int types = cloud.provider().types().size();
            assertThat(readme).contains("| " + own + " rules | " + types + " resource types |");
        }
        assertThat(readme).contains(rules.size() + " rules");
        assertThat(Files.readString(Path.of("../CHANGELOG.md"))).contains(rules.size() + " rules");
    }
}
