package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.evaluate.RuleBundle;
import io.aiposture.rule.Rule;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle that runs load is what the rule files of this build say, and nothing else is taken for it. */
class RuleBundleTest {

    private static byte[] bytes;
    private static List<Rule> written;

    @TempDir
    Path directory;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = BuiltInRules.class.getResourceAsStream(BuiltInRules.BUNDLE)) {
            bytes = in.readAllBytes();
        }
        written = Prebuilt.rules(BuiltInRules.root());
    }

    @Test
    void compilingTheFilesAgainGivesTheSameBytes() throws Exception {
        String digest = Prebuilt.digest(BuiltInRules.root());
        assertThat(BuiltInRules.bundle().source()).isEqualTo(digest);
        assertThat(RuleBundle.write(RuleOptions.catalog(), written, digest)).isEqualTo(bytes);
    }

    @Test
    void theFilesAreThoseOfTheSourceTree() throws Exception {
        for (Rule rule : written) {
            String path = rule.file().substring("/rules/".length());
            Path built = BuiltInRules.root().resolve(path);
            assertThat(Files.readString(built)).isEqualTo(Files.readString(Path.of("../rules", path)));
        }
    }

    @Test
    void aRuleIsReadAsItIsWritten() throws Exception {
        String root = BuiltInRules.root().toString();
        assertThat(BuiltInRules.bundle().rules().stream().map(RuleBundleTest::shown))
                .containsExactlyElementsOf(written.stream()
                        .map(r -> shown(r).replace(root, "/rules"))
                        .toList());
    }

    /** All of a rule but its examples and the file at its end. */
    private static String shown(Rule rule) {
        String all = rule.toString();
        return all.substring(0, all.indexOf(", examples="));
    }

    @Test
    void aDamagedBundleIsRefused() {
        for (int length : List.of(0, 3, 100, bytes.length / 2, bytes.length - 1)) {
            assertThatThrownBy(() -> RuleBundle.read(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> RuleBundle.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("damaged");
        String older = new String(bytes, StandardCharsets.ISO_8859_1).replace("aiposture rules ", "aiposture rulez ");
        assertThatThrownBy(() -> RuleBundle.read(older.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("not a bundle of rules");
    }

    /** A parameter of another type than the default is checked as if the rule were written with it. */
    @Test
    void aParameterOfAnotherTypeIsCheckedAgain() throws Exception {
        Path settings = directory.resolve("aiposture.yaml");
        Files.writeString(settings, "parameters:\n  aws-bedrock-log-group-retention: {minimumDays: 1.5}\n");
        Cli.Run run = Cli.run("rules", "list", "--config", settings.toString());
        assertThat(run.err()).isEmpty();
        Files.writeString(settings, "parameters:\n  gcp-workbench-image: {repositories: [1, 2]}\n");
        run = Cli.run("rules", "list", "--config", settings.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("/rules/").contains("no matching overload");
    }
}
