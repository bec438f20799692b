package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Test
    void whatIsFoundIsUsedInOrderAndLittleIsAhead() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> used = new ArrayList<>();
        InOrder.each(
                200,
                piece -> {
                    begun.incrementAndGet();
                    pause(piece % 7 == 0 ? 3 : 0); // some take longer than those behind them
                    return piece;
                },
                piece -> {
                    used.add(piece);
                    assertThat(begun.get()).isLessThanOrEqualTo(used.size() + CORES);
                });
        assertThat(used).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void whatOnePieceThrowsEndsEverything() {
        List<Integer> used = new ArrayList<>();
        assertThatThrownBy(() -> InOrder.each(
                        50,
                        piece -> {
                            if (piece == 5) {
                                throw new IllegalArgumentException("piece 5");
                            }
                            return piece;
                        },
                        used::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece 5");
        assertThat(used).containsExactly(0, 1, 2, 3, 4);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
