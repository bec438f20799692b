package io.aiposture.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.inventory.LineParser.Head;
import io.aiposture.inventory.LineParser.Line;
import io.aiposture.inventory.LineReader.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An inventory that stays in its file. It is gone through once when it is opened, for where the resources of each
 * account stand; their data is read when somebody asks. A compressed file is unpacked into a temporary one first.
 */
final class InventoryFile implements InventorySource {

    /** How much is read at once, in bytes. */
    private static final int MANY_LINES = 1 << 20;

    private static final int ONE_LINE = 1 << 14;

    private final FileChannel channel;
    private final LineParser parser;
    private final long held;
    private final SortedMap<Scope, Stretches> accounts = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Stretches calls = new Stretches();
    private Header header;

    private InventoryFile(FileChannel channel, String name, Instant now, long held) {
        this.channel = channel;
        this.held = held;
        this.parser = new LineParser(name);
        this.header = new Header("", now, List.of(), Set.of(), true);
    }

    /**
     * @param now stands for the time of collection where the file does not say
     * @param held the data of accounts of more resources stays in the file until somebody looks at it
     */
    static InventoryFile open(Path path, Instant now, long held) throws IOException {
        FileChannel channel =
                path.toString().endsWith(".gz") ? unpacked(path) : FileChannel.open(path, StandardOpenOption.READ);
        try {
            InventoryFile file = new InventoryFile(channel, path.toString(), now, held);
            file.survey();
            return file;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel unpacked(Path path) throws IOException {
        FileChannel channel = NamelessFile.create(".inventory");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            OutputStream out = Channels.newOutputStream(channel);
            in.transferTo(out);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return channel;
    }

    private void survey() throws IOException {
        LineReader lines = new LineReader(channel, 0, channel.size(), 1, MANY_LINES);
        for (Block block = lines.next(); block != null; block = lines.next()) {
            block.lines().parallelStream()
                    .filter(line -> !line.isBlank())
                    .map(this::met)
                    .toList()
                    .forEach(new Noting(block)::note);
        }
        if (accounts.isEmpty() && gaps.isEmpty() && !header.declaresTypes()) {
            throw parser.problem(1, 1, "the inventory is empty");
        }
        List<Gap> sorted = gaps.stream().distinct().sorted().toList();
        gaps.clear();
        gaps.addAll(sorted);
    }

    /** A line: of a resource its head, of anything else all of it. */
    private record Met(Line line, @Nullable Head head, JsonNode json) {}

    private Met met(Line line) {
        Head head = parser.head(line);
        if (head != null) {
            return new Met(line, head, MissingNode.getInstance());
        }
        JsonNode json = parser.json(line);
        if (json.has("resource")) {
            Resource r = parser.resource(json.get("resource"), line.number());
            return new Met(line, new Head(r.scope().global(), r.type(), r.id()), json);
        }
        return new Met(line, null, json);
    }

    /** Notes the lines of a block, one after the other. */
    private final class Noting {
        private final Block block;

        Noting(Block block) {
            this.block = block;
        }

        void note(Met met) {
            Line line = met.line();
            Head head = met.head();
            JsonNode json = met.json();
            if (head != null) {
                types.add(head.type());
                accounts.computeIfAbsent(head.account(), a -> new Stretches())
                        .add(block.position(line), line.length(), line.number());
            } else if (json.has("gap")) {
                gaps.add(parser.gap(json.get("gap"), line.number()));
            } else if (json.has("call")) {
                parser.call(json.get("call"), line.number()); // what is wrong with it is said now
                calls.add(block.position(line), line.length(), line.number());
            } else if (json.has("header")) {
                header = parser.header(json.get("header"), line.number());
            } else {
                throw parser.problem(line.number(), 1, "expected an object with one of header, resource, gap or call");
            }
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public List<Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    @Override
    public Calls calls() {
        return () -> Blocks.of(channel, calls, MANY_LINES).flatMap(block -> block.lines().stream()
                .map(line -> parser.call(parser.json(line).path("call"), line.number())));
    }

    @Override
    public Set<String> types() {
        return Collections.unmodifiableSet(types);
    }

    @Override
    public SortedMap<Scope, Long> accounts() {
        SortedMap<Scope, Long> sizes = new TreeMap<>();
        accounts.forEach((account, stretches) -> sizes.put(account, stretches.lines()));
        return sizes;
    }

    @Override
    public <T> void headings(Look<T> look, Consumer<T> use) {
        try {
            LineReader lines = new LineReader(channel, 0, channel.size(), 1, MANY_LINES);
            for (Block block = lines.next(); block != null; block = lines.next()) {
                Block now = block;
                now.lines().parallelStream()
                        .map(line -> Optional.ofNullable(looked(look, line, now.position(line))))
                        .flatMap(Optional::stream)
                        .forEachOrdered(use);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable T looked(Look<T> look, Line line, long position) {
        Head head = line.isBlank() ? null : met(line).head();
        return head == null
                ? null
                : look.at(new Heading(head.account(), head.type(), head.id(), position), () -> parser.resource(line));
    }

    @Override
    public List<Resource> read(Scope account) {
        Stretches own = accounts.get(account);
        List<Resource> all = new ArrayList<>();
        if (own != null) {
            boolean many = own.lines() > held;
            Blocks.of(channel, own, MANY_LINES).forEach(block -> block.lines().parallelStream()
                    .map(line -> many ? filed(line, block.position(line)) : parser.resource(line))
                    .forEachOrdered(all::add));
        }
        Collections.sort(all);
        return all;
    }

    private Resource filed(Line line, long position) {
        return parser.resource(line).with(new ResourceData.Filed(position, p -> at(p).data()));
    }

    @Override
    public Resource at(long position) {
        try {
            Block block = new LineReader(channel, position, channel.size(), 0, ONE_LINE).next();
            if (block == null) {
                throw new IllegalArgumentException("no line at " + position);
            }
            return parser.resource(block.lines().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
