package io.aiposture.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that reading an inventory costs: Jackson's streaming parser walks over its tokens and keeps nothing. Prints
 * the milliseconds; nothing is warmed up, as nothing is when a command starts.
 */
public final class JacksonReference {

    private JacksonReference() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        long tokens = tokens(Path.of(args[0]));
        System.out.println((System.nanoTime() - start) / 1_000_000 + " ms, " + tokens + " tokens");
    }

    private static long tokens(Path file) throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
