package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    private static List<String> words(String alphabet, int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = all.size();
            for (; from < to; from++) {
                for (char c : alphabet.toCharArray()) {
                    all.add(all.get(from) + c);
                }
            }
        }
        return all;
    }

    /** An independent matcher, backtracking. */
    private static boolean matches(String glob, String text) {
        if (glob.isEmpty()) {
            return text.isEmpty();
        }
        if (glob.charAt(0) == '*') {
            return matches(glob.substring(1), text) || !text.isEmpty() && matches(glob, text.substring(1));
        }
        return !text.isEmpty()
                && (glob.charAt(0) == '?' || glob.charAt(0) == text.charAt(0))
                && matches(glob.substring(1), text.substring(1));
    }

    private static void compare(List<String> patterns, List<String> texts, int step) {
        boolean[][] table = new boolean[patterns.size()][texts.size()];
        for (int p = 0; p < patterns.size(); p++) {
            for (int t = 0; t < texts.size(); t++) {
                table[p][t] = matches(patterns.get(p), texts.get(t));
            }
        }
        for (int a = 0; a < patterns.size(); a += step) {
            for (int b = 0; b < patterns.size(); b++) {
                boolean covers = true;
                boolean meets = false;
                for (int t = 0; t < texts.size(); t++) {
                    covers &= table[a][t] || !table[b][t];
                    meets |= table[a][t] && table[b][t];
                }
                String what = patterns.get(a) + " and " + patterns.get(b);
                assertThat(Glob.covers(patterns.get(a), patterns.get(b)))
                        .as(what)
                        .isEqualTo(covers);
                assertThat(Glob.intersects(patterns.get(a), patterns.get(b)))
                        .as(what)
                        .isEqualTo(meets);
            }
        }
    }

    @Test
    void agreesWithBruteForceOnAllShortPatterns() {
        // the texts have a letter more than the patterns: the world outside
        compare(words("a*?", 4), words("az", 9), 1);
    }

    @Test
    void agreesWithBruteForceOnRandomPatterns() {
        Random random = new Random(42);
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            StringBuilder p = new StringBuilder();
            for (int n = random.nextInt(7); n > 0; n--) {
                p.append("ab**?".charAt(random.nextInt(5)));
            }
            patterns.add(p.toString());
        }
        compare(patterns, words("abz", 8), 1);
    }

    @Test
    void threeMeetAsBruteForceSays() {
        Random random = new Random(7);
        List<String> texts = words("abz", 6);
        List<String> patterns = words("ab*?", 3);
        for (int i = 0; i < 4_000; i++) {
            List<String> three = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                three.add(patterns.get(random.nextInt(patterns.size())));
            }
            boolean meets = texts.stream().anyMatch(t -> three.stream().allMatch(p -> matches(p, t)));
            assertThat(Glob.intersects(three)).as(three.toString()).isEqualTo(meets);
        }
    }

    @ParameterizedTest
    @CsvSource({"s3:*,s3:get*,true", "s3:get*,s3:*,false", "s*:*,sts:*,true", "*?,?*,true", "??*,*ab,true", "?*,*,false"
    })
    void covers(String outer, String inner, boolean expected) {
        assertThat(Glob.covers(outer, inner)).isEqualTo(expected);
    }

    @Test
    void longHostilePatternsAreAnswered() {
        String hostile = "*a?".repeat(3_000);
        assertThat(Glob.covers("*", hostile)).isTrue();
        assertThat(Glob.covers(hostile, hostile + "b")).isFalse();
        assertThat(Glob.intersects(hostile, "b*" + hostile)).isTrue();
        assertThat(Glob.intersects(List.of(hostile, "*b" + hostile, "?" + hostile)))
                .isTrue();
    }
}
