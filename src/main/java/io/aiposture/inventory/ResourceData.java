package io.aiposture.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.ref.SoftReference;
import java.util.function.LongFunction;

/** The JSON object that the API returned for a resource: in memory, or in a file as long as nobody looks at it. */
public interface ResourceData {

    JsonNode json();

    /** In memory. */
    record Held(JsonNode json) implements ResourceData {}

    /**
     * In a file. A tree is some five times as large as its line: it stays only while memory is not needed otherwise, and
     * is read again. Thread-safe.
     */
    final class Filed implements ResourceData {
        private final long position;
        private final LongFunction<JsonNode> file;
        private volatile SoftReference<JsonNode> read = new SoftReference<>(null);

        /** @param file reads what stands at a position */
        Filed(long position, LongFunction<JsonNode> file) {
            this.position = position;
            this.file = file;
        }

        @Override
        public JsonNode json() {
            JsonNode known = read.get();
            if (known == null) {
                known = file.apply(position);
                read = new SoftReference<>(known);
            }
            return known;
        }
    }
}
