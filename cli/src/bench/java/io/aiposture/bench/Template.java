package io.aiposture.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.aiposture.bench.Naming.Mention;
import io.aiposture.bench.Naming.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A line of an inventory, cut where copies differ. */
final class Template {

    /** Stands for members that {@link Filler} writes. */
    static final String TAGS = "\"@tags\":\"\"";

    static final String PARAMETERS = "\"@parameters\":\"\"";

    /** Fields whose texts name no resource. */
    private static final Set<String> FIXED =
            Set.of("cloud", "region", "type", "source", "tags", "unread", "operation", "reason", "detail");

    private interface Part {
        void write(Copy copy, OutputStream out) throws IOException;
    }

    private final List<Part> parts = new ArrayList<>();
    private final String text;
    private int done;

    private Template(String text) {
        this.text = text;
    }

    /**
     * Cuts a line of JSON.
     *
     * @param naming the names of its cloud
     * @param guest true when copies may use what stands under them in another account
     */
    static Template ofLine(String json, Naming naming, boolean guest) {
        Template template = new Template(json);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            template.cut(parser, naming, guest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        template.literal(json.length());
        return template;
    }

    /** Cuts a plain text, such as an id. */
    static Template ofText(String text, Naming naming) {
        Template template = new Template(text);
        template.cut(0, text.length(), naming, false);
        template.literal(text.length());
        return template;
    }

    private void cut(JsonParser parser, Naming naming, boolean guest) throws IOException {
        String field = "";
        int depth = 0;
        for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
            depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
            if (t != JsonToken.FIELD_NAME && t != JsonToken.VALUE_STRING) {
                continue;
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            if (t == JsonToken.FIELD_NAME && depth == 2) {
                field = parser.currentName();
            }
            if (text.startsWith(TAGS, start)) {
                fill(start, TAGS.length(), Filler::tags);
            } else if (text.startsWith(PARAMETERS, start)) {
                fill(start, PARAMETERS.length(), Filler::parameters);
            } else if (!FIXED.contains(field)
                    && (t == JsonToken.VALUE_STRING || parser.getText().contains("/"))) {
                cut(start + 1, end(start + 1), naming, guest && field.equals("data"));
            }
        }
    }

    private int end(int from) {
        int at = from;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private void fill(int start, int length, java.util.function.LongFunction<byte[]> filler) {
        literal(start);
        parts.add((copy, out) -> out.write(filler.apply(copy.random())));
        done = start + length;
    }

    private void cut(int start, int end, Naming naming, boolean guest) {
        List<Mention> mentions = naming.mentions(text.substring(start, end));
        boolean away = guest
                && mentions.stream()
                        .anyMatch(m -> m.token() != null && m.token().every() == Cadence.FEW);
        for (Mention m : mentions) {
            literal(start + m.start());
            String named = text.substring(start + m.start(), start + m.end());
            parts.add(m.token() == null ? account(m.number(), away) : name(m.token(), named, away));
            done = start + m.end();
        }
    }

    private static Part account(boolean number, boolean away) {
        return (copy, out) -> {
            Account account = away ? copy.away() : copy.account();
            ascii(number ? account.number() : account.id(), out);
        };
    }

    private static Part name(Token token, String text, boolean away) {
        Style style = Style.of(text);
        return (copy, out) -> {
            boolean guest = away && !copy.away().equals(copy.account());
            int owner = token.worldwide() ? (guest ? copy.away() : copy.account()).index() : 0;
            ascii(style.name(text, owner, token.copy(guest ? 0 : copy.number())), out);
        };
    }

    /** How names of copies differ without leaving the form that their cloud gives them. */
    private enum Style {
        HEX {
            @Override
            String changed(String text, int account, int copy) {
                int dash = text.indexOf('-');
                return text.substring(0, dash + 3) + "%05x%04x".formatted(account, copy) + text.substring(dash + 12);
            }
        },
        DIGITS {
            @Override
            String changed(String text, int account, int copy) {
                return text + (account > 0 ? "%05d".formatted(account) : "") + "%04d".formatted(copy);
            }
        },
        WORDS {
            @Override
            String changed(String text, int account, int copy) {
                return text + (account > 0 ? "-%05d".formatted(account) : "") + (copy > 0 ? "-" + copy : "");
            }
        };

        abstract String changed(String text, int account, int copy);

        static Style of(String text) {
            return text.matches("[a-z]+-[0-9a-f]{17}") ? HEX : text.matches("[0-9]+") ? DIGITS : WORDS;
        }

        String name(String text, int account, int copy) {
            return account == 0 && copy == 0 ? text : changed(text, account, copy);
        }
    }

    private static void ascii(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void literal(int end) {
        if (end > done) {
            byte[] bytes = text.substring(done, end).getBytes(StandardCharsets.US_ASCII);
            parts.add((copy, out) -> out.write(bytes));
            done = end;
        }
    }

    void write(Copy copy, OutputStream out) throws IOException {
        for (Part part : parts) {
            part.write(copy, out);
        }
    }

    String text(Copy copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(copy, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
