package io.aiposture.collect.pace;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request on its way through the queue, once or again. */
final class Job<T> {

    final Lane lane;
    final Work<T> work;
    final CompletableFuture<T> result = new CompletableFuture<>();
    int attempts;
    /** When it was sent first. */
    long began;

    long notBefore;

    @Nullable
    NotSentException refused;

    Job(Lane lane, Work<T> work) {
        this.lane = lane;
        this.work = work;
    }

    void begin(long now) {
        began = attempts == 0 ? now : began;
        attempts++;
    }
}
