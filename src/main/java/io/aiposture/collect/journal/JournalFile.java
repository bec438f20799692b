package io.aiposture.collect.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.InventoryJson;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A journal as JSON Lines that are only appended. A header says whose it is. An entry is the lines of its content
 * ({@code resource}, {@code page}) and one line that ends it; an entry without its end, torn by a kill, does not count.
 * In memory is only where each entry stands.
 */
public final class JournalFile implements Journal, AutoCloseable {

    /** Version of the file format. */
    static final String SCHEMA = "aiposture/journal/v2";

    private static final String HEADER = "journal";
    private static final String NOTE = "note";
    private static final String PART = "part";
    private static final String ANSWER = "answer";
    private static final String RESOURCE = "resource";
    private static final String PAGE = "page";
    private static final String BEGAN = "began ";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where an entry stands: its content and the line that ends it. */
    private record Block(long offset, int length) {}

    private final OwnedFile file;
    private final Lines ends = new Lines();
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final boolean resumed;
    private boolean closed;
    /** Up to where the file is whole. */
    private long written;

    private Optional<IOException> failure = Optional.empty();

    /**
     * Opens the journal of a run, which no other process may use until it is closed.
     *
     * @param resume true to go on with what the file holds, false to begin anew
     * @throws JournalException when it belongs to something else, or another process uses it
     */
    public static JournalFile open(Path path, Run run, boolean resume) throws IOException {
        OwnedFile file = OwnedFile.open(path);
        try {
            return new JournalFile(file, path, run, resume);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Deletes a journal.
     *
     * @throws JournalException when it is no journal, or a process uses it; it stays then
     */
    static void discard(Path path) throws IOException {
        try (OwnedFile file = OwnedFile.open(path)) {
            LineScanner lines = new LineScanner(JSON.getFactory(), file.reading());
            lines.next();
            if (!isHeader(lines)) {
                throw new JournalException(path + " is no journal");
            }
            file.delete();
        }
    }

    private JournalFile(OwnedFile file, Path path, Run run, boolean resume) throws IOException {
        this.file = file;
        long end = 0;
        if (file.length() > 0) {
            end = load(new LineScanner(JSON.getFactory(), file.reading()), path, run, resume);
        }
        this.resumed = end > 0;
        file.protect();
        file.truncate(end);
        this.written = end;
        if (!resumed) {
            ObjectNode header = object().put("schema", SCHEMA).put("tool", run.tool());
            header.put("command", run.command()).put("selection", run.selection());
            write("", HEADER, Stream.of(), "", header);
        }
    }

    /** True when there is something to go on with. */
    public boolean resumed() {
        return resumed;
    }

    /** Why the journal could not be written to its end; a run that is killed then goes on further back. */
    public synchronized Optional<IOException> failure() {
        return failure;
    }

    /** Reads where entries stand; returns the end of the last whole one, or nothing when all begins anew. */
    private long load(LineScanner lines, Path path, Run run, boolean resume) throws IOException {
        boolean whole = lines.next();
        if (!isHeader(lines)) {
            throw new JournalException(path + " is no journal; move it away, or name another file with --journal");
        }
        if (!whole || !resume) {
            return 0;
        }
        JsonNode header = JSON.readTree(lines.text()).path(HEADER);
        if (!header.path("schema").asText().equals(SCHEMA)) {
            throw new JournalException(path + " has another format; without --resume the run begins anew");
        }
        run.mustEqual(
                new Run(
                        header.path("tool").asText(),
                        header.path("command").asText(),
                        header.path("selection").asText()),
                path);
        long end = lines.offset();
        while (lines.next()) {
            if (!lines.kind().equals(RESOURCE) && !lines.kind().equals(PAGE)) {
                index(lines.kind(), JSON.readTree(lines.text()).path(lines.kind()), end, lines.offset());
                end = lines.offset();
            }
        }
        return end;
    }

    /** The line that begins a journal, or as much of it as a kill left. */
    private static boolean isHeader(LineScanner lines) {
        return lines.kind().equals(HEADER) || lines.tornFrom("{\"" + HEADER);
    }

    private void index(String kind, JsonNode json, long from, long to) {
        String key = json.path("key").asText();
        if (kind.equals(NOTE)) {
            notes.put(key, json.path("value").asText());
        } else {
            blocks.put(kind + " " + key, new Block(from, Math.toIntExact(to - from)));
        }
    }

    @Override
    public synchronized Instant began(String cloud, Instant now) {
        note(BEGAN + cloud, now.toString());
        return Instant.parse(notes.get(BEGAN + cloud));
    }

    @Override
    public synchronized Optional<String> noted(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    @Override
    public synchronized void note(String name, String value) {
        if (notes.putIfAbsent(name, value) == null) {
            write(name, NOTE, Stream.of(), "", object().put("value", value));
        }
    }

    @Override
    public Optional<Answer> answer(String key) {
        return read(ANSWER, PAGE, key, ends::answer);
    }

    @Override
    public void keep(String key, Answer answer) {
        write(key, ANSWER, answer.pages().stream(), PAGE, Lines.answer(answer));
    }

    @Override
    public Optional<Finished> finished(String key) {
        return read(PART, RESOURCE, key, ends::part);
    }

    @Override
    public void finish(String key, Finished part) {
        Block block = write(key, PART, part.resources().stream().map(InventoryJson::of), RESOURCE, Lines.part(part));
        if (block != null && !part.resources().isEmpty()) {
            synchronized (this) {
                blocks.put(PART + " " + key, block);
            }
        }
    }

    @Override
    public synchronized boolean holds(String key) {
        return blocks.containsKey(PART + " " + key);
    }

    private interface Form<T> {
        T of(JsonNode end, List<JsonNode> content);
    }

    private synchronized <T> Optional<T> read(String kind, String content, String key, Form<T> form) {
        Block block = blocks.get(kind + " " + key);
        if (block == null || closed) {
            return Optional.empty();
        }
        try {
            LineScanner lines = new LineScanner(
                    JSON.getFactory(), new ByteArrayInputStream(file.read(block.offset(), block.length())));
            List<JsonNode> before = new ArrayList<>();
            while (lines.next() && lines.kind().equals(content)) {
                before.add(JSON.readTree(lines.text()).path(content));
            }
            return Optional.of(form.of(JSON.readTree(lines.text()).path(kind), before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A journal that cannot be written costs the chance to go on, not the run. */
    private synchronized @Nullable Block write(
            String key, String kind, Stream<ObjectNode> content, String each, ObjectNode end) {
        if (closed || failure.isPresent()) {
            return null;
        }
        try (OutputStream out = new BufferedOutputStream(file.appending(), 1 << 16);
                JsonGenerator json = InventoryJson.lines(out)) {
            for (ObjectNode line : (Iterable<ObjectNode>) content::iterator) {
                InventoryJson.line(json, each, line);
            }
            InventoryJson.line(json, kind, key.isEmpty() ? end : end.put("key", key));
        } catch (IOException e) {
            failure = Optional.of(e);
            return null;
        }
        return block();
    }

    /** The entry that was written last. */
    private @Nullable Block block() {
        try {
            long from = written;
            written = file.length();
            return new Block(from, Math.toIntExact(written - from));
        } catch (IOException e) {
            failure = Optional.of(e);
            return null;
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Ends the use of the journal; the file stays for a run that goes on. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }

    /** Ends the use of the journal, which nobody needs any more. */
    public synchronized void delete() throws IOException {
        closed = true;
        file.delete();
    }
}
