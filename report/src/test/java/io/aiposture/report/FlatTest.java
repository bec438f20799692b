package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds many small things without an object for each. */
class FlatTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "\u0800", "\uffff", "😀", "\ud83d", "\ude00 alone", "a\u0000b"})
    void everyTextComesBack(String text) {
        Texts texts = new Texts();
        texts.of("first");
        int number = texts.of(text);
        assertThat(texts.at(number)).isEqualTo(text);
        assertThat(texts.of(text)).isEqualTo(number);
    }

    @Test
    void textsAreNumberedAsTheyAppear() {
        Texts texts = new Texts();
        String long1 = "x".repeat(300_000) + 1;
        String long2 = "x".repeat(300_000) + 2;
        for (int round = 0; round < 2; round++) {
            assertThat(texts.of("")).isZero();
            assertThat(texts.of(long1)).isEqualTo(1);
            assertThat(texts.of(long2)).isEqualTo(2);
            for (int i = 0; i < 100_000; i++) {
                assertThat(texts.of("text " + i)).isEqualTo(i + 3);
            }
        }
        assertThat(texts.size()).isEqualTo(100_003);
        assertThat(texts.at(1)).isEqualTo(long1);
        assertThat(texts.at(100_002)).isEqualTo("text 99999");
    }

    @Test
    void rowsOfNumbersComeBack() {
        Tuples tuples = new Tuples();
        List<int[]> rows = List.of(
                new int[] {}, new int[] {0}, new int[] {0, 0}, new int[] {127, 128, Integer.MAX_VALUE}, new int[] {128
                });
        rows.forEach(tuples::of);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(tuples.at(i)).isEqualTo(rows.get(i));
            assertThat(tuples.of(rows.get(i))).isEqualTo(i);
        }
    }

    @Test
    void aTableAnswersAsAMapDoes() {
        Random random = new Random(3);
        KeyTable table = new KeyTable();
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            // few bits, so that keys meet each other in the table
            Key key = new Key(random.nextInt(3), (long) random.nextInt(5_000) << random.nextInt(20));
            assertThat(table.get(key)).isEqualTo(map.getOrDefault(key, KeyTable.ABSENT));
            table.put(key, i);
            map.put(key, i);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((key, number) -> assertThat(table.get(key)).isEqualTo(number));
    }

    @Test
    void keysOfFingerprintsAreTheFingerprints() {
        assertThat(Key.of("00000000000000010000000000000002")).isEqualTo(new Key(1, 2));
        assertThat(Key.of("ffffffffffffffff8000000000000000")).isEqualTo(new Key(-1, Long.MIN_VALUE));
        assertThat(Key.of("")).isNotEqualTo(Key.of("x")).isEqualTo(Key.of(""));
        assertThat(Key.ofWords("a", "b")).isNotEqualTo(Key.ofWords("b", "a"));
    }

    @Test
    void whatIsPackedComesBackAsOftenAsWanted() throws Exception {
        Packed packed = new Packed();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            byte[] line = ("line " + i + "\n").getBytes(StandardCharsets.UTF_8);
            for (OutputStream out : List.of(packed, plain)) {
                out.write(line);
                out.write(i);
            }
        }
        for (int round = 0; round < 2; round++) {
            assertThat(packed.read().readAllBytes()).isEqualTo(plain.toByteArray());
        }
        assertThat(new Packed().read().readAllBytes()).isEmpty();
    }
}
