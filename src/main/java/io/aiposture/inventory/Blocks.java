package io.aiposture.inventory;

import io.aiposture.inventory.LineReader.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of some stretches of a file, some at a time. One use, one thread. */
final class Blocks implements Iterator<Block> {

    private final FileChannel file;
    private final Stretches stretches;
    private final int buffer;
    private int stretch;
    private @Nullable LineReader reader;
    private @Nullable Block next;

    private Blocks(FileChannel file, Stretches stretches, int buffer) {
        this.file = file;
        this.stretches = stretches;
        this.buffer = buffer;
    }

    /** @param buffer how many bytes are read at once */
    static Stream<Block> of(FileChannel file, Stretches stretches, int buffer) {
        Blocks blocks = new Blocks(file, stretches, buffer);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(blocks, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        while (next == null && (reader != null || stretch < stretches.count())) {
            advance();
        }
        return next != null;
    }

    private void advance() {
        LineReader now = reader;
        if (now == null) {
            now = new LineReader(
                    file, stretches.from(stretch), stretches.end(stretch), stretches.firstLine(stretch), buffer);
            stretch++;
        }
        try {
            next = now.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = next == null ? null : now;
    }

    @Override
    public Block next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Block block = next;
        next = null;
        return block;
    }
}
