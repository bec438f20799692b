package io.aiposture.collect.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the lines of a file as far as they are whole. */
final class LineScanner {

    private final JsonFactory json;
    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String kind = "";
    private long offset;

    LineScanner(JsonFactory json, InputStream in) {
        this.json = json;
        this.in = in;
    }

    /** Goes to the next line; false at the end, and where a line is torn or no object with one member. */
    boolean next() throws IOException {
        line.reset();
        kind = "";
        int b = in.read();
        for (; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        if (b < 0) {
            return false;
        }
        kind = parsed();
        offset += line.size() + 1;
        return !kind.isEmpty();
    }

    private String parsed() {
        try (JsonParser parser = json.createParser(text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            String name = parser.nextFieldName();
            parser.nextToken();
            parser.skipChildren();
            boolean whole = parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
            return whole && name != null ? name : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** The name of the line's one member. */
    String kind() {
        return kind;
    }

    /** True when the line is the beginning of one that begins so. */
    boolean tornFrom(String beginning) {
        String torn = line.toString(StandardCharsets.US_ASCII);
        return kind.isEmpty() && (beginning.startsWith(torn) || torn.startsWith(beginning));
    }

    /** The line. The parser of bytes refuses escaped characters of two halves in the names of members. */
    String text() {
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Where the next line begins. */
    long offset() {
        return offset;
    }
}
