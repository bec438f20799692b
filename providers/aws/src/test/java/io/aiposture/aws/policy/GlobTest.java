package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    private static final List<String> WORDS = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() < 5) {
                words.add(words.get(i) + "a");
                words.add(words.get(i) + "b");
            }
        }
        return words;
    }

    private static boolean matches(String pattern, String word) {
        return word.matches(pattern.replace("*", ".*").replace("?", "."));
    }

    /** Against all words of two letters up to length five, for patterns short enough that those decide. */
    @Test
    void agreesWithBruteForce() {
        Random random = new Random(42);
        for (int i = 0; i < 4000; i++) {
            String a = pattern(random);
            String b = pattern(random);
            boolean meets = WORDS.stream().anyMatch(w -> matches(a, w) && matches(b, w));
            assertThat(Glob.intersects(a, b)).as(a + " meets " + b).isEqualTo(meets);
            if (Glob.covers(a, b)) {
                assertThat(WORDS)
                        .as(a + " covers " + b)
                        .filteredOn(w -> matches(b, w))
                        .allMatch(w -> matches(a, w));
            }
        }
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            pattern.append("ab*?".charAt(random.nextInt(4)));
        }
        return pattern.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "*, s3:*, true",
        "s3:*, s3:Get*, true",
        "s3:Get*, s3:*, false",
        "s*:*, s3:*, true",
        "S3:get*, s3:GetObject, true",
        "s3:Get?bject, s3:GetObject, true",
        "s3:GetObject, s3:Get?bject, false",
        "bedrock:Invoke*, bedrock:InvokeModel, true",
        "bedrock:*Model*, bedrock:InvokeModelWithResponseStream, true",
        "bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream, false",
        "iam:*, iam:Pass?ole, true",
    })
    void covers(String outer, String inner, boolean expected) {
        assertThat(Glob.covers(outer, inner)).isEqualTo(expected);
    }
}
