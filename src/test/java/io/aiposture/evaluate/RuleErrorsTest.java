package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.yaml.ProblemsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in rules are found when they are loaded, all at once, with file, line and column. */
class RuleErrorsTest {

    private static final String EXAMPLE = "{name: x, expect: pass}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "resource.nme == \"x\" | 6:22: undefined field 'nme'",
                "resource.size == \"x\" | 6:28: found no matching overload for '_==_'",
                "resource.inner.b == \"x\" | 6:28: undefined field 'b'",
                "resource.derived.whisper == \"x\" | 6:30: undefined field 'whisper'",
                "resource.name | 6:14: the condition must be true or false",
                "resource.items.exists(i, i.knd == \"x\") | 6:40: undefined field 'knd'",
                "find(\"T::Owner\", resource.owner).emial == \"x\" | 6:46: undefined field 'emial'",
                "find(\"T::Ownr\", resource.owner) == null | 6:20: unknown resource type 'T::Ownr', did you mean 'T::Owner'?",
                "resource.name == | 6:30: mismatched input",
                "resource.items == [] | 6:14: lists and maps cannot be compared whole",
                "params.limit > 3 | 6:20: undefined field 'limit'",
            })
    void conditionsAreChecked(String condition, String expected) {
        assertThatThrownBy(() -> Fixture.book(directory, Fixture.rule(condition, EXAMPLE)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("aws-test-rule.yaml:" + expected);
    }

    @Test
    void aTypeOfAJoinMustBeLiteral() {
        assertThatThrownBy(() -> Fixture.book(directory, Fixture.rule("list(resource.name).size() > 0", EXAMPLE)))
                .hasMessageContaining("must be a literal string");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String bad = Fixture.rule("resource.nme == resource.oepn", EXAMPLE)
                .replace("severity: high", "severity: hgh")
                .replace("why: Because.", "wy: Because.");
        assertThatThrownBy(() -> Fixture.book(directory, bad))
                .satisfies(e -> assertThat(((ProblemsException) e).problems())
                        .extracting(p -> p.message())
                        .anySatisfy(m -> assertThat(m).isEqualTo("unknown key 'wy', did you mean 'why'?"))
                        .anySatisfy(m -> assertThat(m).isEqualTo("missing key 'why'")));
        String worse =
                Fixture.rule("resource.nme == resource.oepn", EXAMPLE).replace("{resource.name}", "{resource.x}");
        assertThatThrownBy(() -> Fixture.book(directory, worse))
                .satisfies(e -> assertThat(((ProblemsException) e).problems()).hasSize(3));
    }

    @Test
    void anIdMustBeTheNameOfItsFileAndUnique() throws Exception {
        java.nio.file.Files.writeString(directory.resolve("other.yaml"), Fixture.rule("true", EXAMPLE));
        assertThatThrownBy(() -> Fixture.book(directory, Fixture.rule("true", EXAMPLE)))
                .hasMessageContaining("must be the path of the file")
                .hasMessageContaining("is taken by");
    }

    @Test
    void yamlErrorsHaveTheirPlace() {
        assertThatThrownBy(() -> Fixture.book(directory, Fixture.rule("true", "{name: [x, expect: pass}")))
                .hasMessageContaining("aws-test-rule.yaml:12:")
                .hasMessageContaining("not valid YAML");
    }
}
