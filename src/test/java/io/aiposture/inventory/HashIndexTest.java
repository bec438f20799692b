package io.aiposture.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashIndexTest {

    @Test
    void whatWasAddedIsFound() {
        Random random = new Random(1);
        Map<String, List<Long>> expected = new HashMap<>();
        HashIndex index = new HashIndex();
        for (long i = 0; i < 50_000; i++) {
            String text = "arn:aws:thing/" + random.nextInt(20_000);
            index.add(text, i);
            expected.computeIfAbsent(text, t -> new ArrayList<>()).add(i);
        }
        expected.forEach((text, values) -> assertThat(index.get(text))
                .containsExactly(values.stream().mapToLong(Long::longValue).toArray()));
        assertThat(index.get("arn:aws:thing/none")).isEmpty();
        index.add("late", 7);
        assertThat(index.get("late")).containsExactly(7);
        assertThat(new HashIndex().get("anything")).isEmpty();
    }
}
